using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>
/// The approved amounts of a ledger as the tables that they stood in, so that what they determine can be derived: rows and columns are those that the
/// places name, in their order, and what a row and a column have in common is what they state.
/// </summary>
internal static class ApprovedDisclosure
{
    public static Disclosure Of(Ledger ledger)
    {
        var facts = ImmutableArray.CreateBuilder<Fact>();
        var tables = ImmutableArray.CreateBuilder<Table>();
        var own = ledger.Approved.Where(amount => amount.Place.Table is not null && amount.Coordinate[ledger.Scope.Cube.Year]?.Id == ledger.Year.ToString()).ToList();
        foreach (var group in own.GroupBy(amount => (amount.Place.File, amount.Place.Table)))
        {
            tables.Add(new ApprovedTable($"T{tables.Count + 1}", [.. group], facts).Build());
        }

        return new Disclosure
        {
            Source = new SourceDocument(ledger.Body.Name, "ledger", []),
            Cube = ledger.Scope.Cube,
            Body = ledger.Body.Name,
            BodyKind = ledger.Body.Kind,
            Year = ledger.Year,
            Tables = tables.ToImmutable(),
            Facts = facts.ToImmutable(),
        };
    }
}
