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
                foreach (var traits in Kinds) data.Add(layout.Id, 1, (int)InventedLedger.Fitting(traits, layout.Id));
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

    private static LedgerTraits[] Kinds =>
    [
        LedgerTraits.None,
        LedgerTraits.Administrative | LedgerTraits.SeveralUnits,
        LedgerTraits.Carryover,
        Everything,
        Everything | LedgerTraits.SeveralUnits | LedgerTraits.Administrative,
        Everything | LedgerTraits.Negative,
        LedgerTraits.SpecialAccount | LedgerTraits.OwnFunds,
        LedgerTraits.Funds | LedgerTraits.SeveralUnits,
    ];
}
