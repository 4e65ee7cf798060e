using Mingsuan.Catalog;
using Xunit;

namespace Mingsuan.Conformance.Tests;

/// <summary>The law of writing: what is read from the tables of a layout is what was projected onto them.</summary>
public sealed class LayoutRoundTripTests
{
    private const LedgerTraits Everything = LedgerTraits.Carryover | LedgerTraits.Funds | LedgerTraits.SpecialAccount | LedgerTraits.OwnFunds | LedgerTraits.OtherOwnFunds | LedgerTraits.YearEnd | LedgerTraits.Aspects;

    public static TheoryData<string, int, int> Ledgers
    {
        get
        {
            var data = new TheoryData<string, int, int>();
            foreach (var layout in WritingCatalog.Default.Layouts)
            {
                foreach (var traits in Kinds(layout.Id)) data.Add(layout.Id, 1, (int)traits);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Ledgers))]
    public void What_is_read_is_what_was_written(string layout, int number, int traits)
    {
        var trip = new RoundTrip(InventedLedger.Of(number, (LedgerTraits)traits), layout);

        AssertNone(trip.Differences());
        Assert.True(trip.Numbers > 0);
        AssertNone(trip.Broken());
    }

    private static void AssertNone(IReadOnlyList<string> differences) => Assert.True(differences.Count == 0, string.Join('\n', differences.Prepend($"{differences.Count}").Take(40)));

    private static IEnumerable<LedgerTraits> Kinds(string layout)
    {
        yield return LedgerTraits.None;
        yield return LedgerTraits.Administrative | LedgerTraits.SeveralUnits;
        yield return LedgerTraits.Carryover;
        yield return Everything;
        yield return Everything | LedgerTraits.SeveralUnits | LedgerTraits.Administrative;
        yield return Everything | LedgerTraits.Negative;
        yield return LedgerTraits.SpecialAccount | LedgerTraits.OwnFunds;
        yield return LedgerTraits.Funds | LedgerTraits.SeveralUnits;
    }
}
