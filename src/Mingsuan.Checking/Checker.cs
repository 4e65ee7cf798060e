using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Checks the numbers of a disclosure: generates every identity that its coordinates make, decides each, and reports those that do not hold.</summary>
public sealed class Checker(IReadOnlyList<MappingRule> mappings)
{
    /// <summary>The report; never throws for what a document says.</summary>
    public CheckReport Check(Disclosure disclosure)
    {
        var book = ClaimBook.Of(disclosure);
        var identities = RollUps.Of(book);
        var index = StatementIndex.Of(book);
        new VirtualSums(index).AddAll(identities.ToArray());
        Agreements.Add(index, identities);
        new Balances(index).Add(identities);
        new PartOfs(index).Add(identities);
        new Mappings(index, mappings).Add(identities);
        new TextIdentities(index, book).Add(identities);
        identities.AddRange(JointFeasibility.Conflicts(identities, book.Claims.Count));
        return new CheckReport([.. identities], OutcomeCounts.Of(identities), new FindingReport(identities).Findings());
    }
}
