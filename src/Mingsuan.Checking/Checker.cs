using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Checks the numbers of a disclosure: generates every identity that its coordinates make, decides each, and reports those that do not hold.</summary>
public sealed class Checker(IReadOnlyList<MappingRule> mappings, DisclosureCatalog? words = null)
{
    /// <summary>What is mended may show what else is misread.</summary>
    private const int MendingRounds = 3;

    /// <summary>The checker of everything that the catalog knows.</summary>
    public Checker(DisclosureCatalog catalog)
        : this(catalog.Mappings, catalog)
    {
    }

    /// <summary>The names of the checks that rules can call.</summary>
    public static IEnumerable<string> NamedChecks => Checking.NamedChecks.Names;

    /// <summary>The report; never throws for what a document says.</summary>
    public CheckReport Check(Disclosure disclosure, CheckContext? given = null)
    {
        var printed = disclosure;
        var bodyType = given?.UnitType?.Mappings;
        var identities = Identities(disclosure, bodyType);
        var units = new WrongUnits();
        while (units.Correct(disclosure, identities) is { } corrected)
        {
            (disclosure, identities) = (corrected, units.Attribute(identities, Identities(corrected, bodyType)));
        }

        var mended = Mend(ref disclosure, ref identities, bodyType);
        var foreign = new ForeignTables(disclosure);
        identities = foreign.Take(identities);
        List<Identity> all = [.. identities, .. units.Broken, .. foreign.Broken];
        var (outcomes, found, comparisons) = words is null ? ([], [], []) : RuleChecks.Of(printed, words, given ?? CheckContext.None);
        var findings = new FindingReport(disclosure, identities).Findings([.. units.Findings, .. foreign.Findings, .. found]);
        return new CheckReport([.. all], OutcomeCounts.Of(all), findings) { Mended = [.. mended], Rules = outcomes, Comparisons = comparisons };
    }

    /// <summary>Mends what was misread in a scan, round by round.</summary>
    private List<MendedFigure> Mend(ref Disclosure disclosure, ref List<Identity> identities, string? bodyType)
    {
        var mended = new List<MendedFigure>();
        if (!ScanMending.Applies(disclosure)) return mended;
        for (var round = 0; round < MendingRounds && ScanMending.Of(identities) is { Count: > 0 } found; round++)
        {
            disclosure = MendedDisclosure.Of(disclosure, found);
            identities = Identities(disclosure, bodyType);
            mended.AddRange(found);
        }

        return mended;
    }

    private List<Identity> Identities(Disclosure disclosure, string? bodyType) => Examine(disclosure, bodyType).Identities;

    /// <summary>All claims of the disclosure and every identity between them.</summary>
    internal (ClaimBook Book, List<Identity> Identities) Examine(Disclosure disclosure, string? bodyType = null)
    {
        var book = ClaimBook.Of(disclosure);
        var identities = RollUps.Of(book);
        FormSums.Add(disclosure, book, identities);
        var index = StatementIndex.Of(book);
        new VirtualSums(index).AddAll(identities.ToArray());
        new FormTotals(disclosure, book, index).Add(identities);
        FormCounts.Add(disclosure, book, identities);
        if (words is not null) AddWorded(disclosure, book, words, identities);
        Agreements.Add(index, book, identities);
        new Balances(index).Add(identities);
        new TimingSums(index).Add(identities);
        new PartOfs(index).Add(identities);
        new Mappings(index, mappings, new OwnDefinitions(disclosure, words), bodyType).Add(identities);
        new TextIdentities(index, book).Add(identities);
        new SentenceSums(index, book).Add(identities);
        ParagraphSums.Add(book, identities);
        CountLists.Add(book, identities);
        new TextLists(disclosure, index, book).Add(identities);
        identities = new BelowZero(book).Decide(identities);
        if (disclosure.CutOff is { } cutOff) identities = LeaveOpen(identities, identity => identity.Terms.Any(term => cutOff.Breaks(term.Claim.Group.Id)), Reasons.CutOff);
        var untitled = disclosure.Tables.Where(table => table.Title.Length == 0).SelectMany(table => table.Panels.Select(panel => ClaimBook.IdOf(table, panel))).ToHashSet(StringComparer.Ordinal);
        if (untitled.Count > 0) identities = LeaveOpen(identities, identity => Crosses(identity, untitled), Reasons.Untitled);
        identities.AddRange(JointFeasibility.Conflicts(identities, book.Claims.Count));
        return (book, identities);
    }

    /// <summary>What does not come out where the file breaks off may come out in the whole one; what a table without a title says may be other money.</summary>
    private static List<Identity> LeaveOpen(List<Identity> identities, Predicate<Identity> isOpen, string reason) =>
        identities.ConvertAll(identity => identity.IsBroken && isOpen(identity) ? identity.Undecided(reason) : identity);

    /// <summary>True where the identity compares one of those tables with something else.</summary>
    private static bool Crosses(Identity identity, HashSet<string> tables) =>
        identity.Terms.Any(term => tables.Contains(term.Claim.Group.Id)) && identity.Terms.Select(term => term.Claim.Group.Id).Distinct(StringComparer.Ordinal).Count() > 1;

    /// <summary>What takes words to see: targets of costs, and projects named after who pays for them.</summary>
    private static void AddWorded(Disclosure disclosure, ClaimBook book, DisclosureCatalog words, List<Identity> identities)
    {
        new TargetCosts(disclosure, book, words.Forms).Add(identities);
        new NamedLevels(disclosure, book, words.Names).Add(identities);
    }
}
