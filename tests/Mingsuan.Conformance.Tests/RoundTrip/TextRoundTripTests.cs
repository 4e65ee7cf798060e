using Mingsuan.Catalog;
using Xunit;

namespace Mingsuan.Conformance.Tests;

/// <summary>The law of writing for sentences and forms: what is read is what was written, and the check finds nothing in it.</summary>
public sealed class TextRoundTripTests
{
    private const LedgerTraits Everything = LedgerTraits.Carryover | LedgerTraits.Funds | LedgerTraits.SpecialAccount | LedgerTraits.OwnFunds | LedgerTraits.OtherOwnFunds | LedgerTraits.Aspects;

    private static readonly LedgerTraits[] Kinds =
    [
        LedgerTraits.None,
        LedgerTraits.Administrative | LedgerTraits.SeveralUnits | LedgerTraits.Aspects,
        LedgerTraits.Carryover,
        Everything,
        Everything | LedgerTraits.SeveralUnits | LedgerTraits.Administrative,
    ];

    public static TheoryData<string, int, int> Ledgers
    {
        get
        {
            var data = new TheoryData<string, int, int>();
            foreach (var layout in WritingCatalog.Default.Compositions.Keys.Order(StringComparer.Ordinal))
            {
                for (var number = 1; number <= Kinds.Length; number++) data.Add(layout, number, (int)Fitting(Kinds[number - 1], layout));
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Ledgers))]
    public void Sentences_are_read_as_they_were_written(string layout, int number, int traits)
    {
        var trip = new TextTrip(DisclosedLedger.Of(number, (LedgerTraits)traits), layout);

        AssertNone(trip.Sentences());
        Assert.True(trip.Numbers > 40, $"{trip.Numbers}");
    }

    [Theory]
    [MemberData(nameof(Ledgers))]
    public void Targets_are_read_as_they_were_written(string layout, int number, int traits) => AssertNone(new TextTrip(DisclosedLedger.Of(number, (LedgerTraits)traits), layout).Forms());

    [Theory]
    [MemberData(nameof(Ledgers))]
    public void The_check_finds_nothing_in_what_was_written(string layout, int number, int traits) => AssertNone(new TextTrip(DisclosedLedger.Of(number, (LedgerTraits)traits), layout).Findings());

    /// <summary>What the form has lines for: the declarations of Shanxi have none for a special account.</summary>
    private static LedgerTraits Fitting(LedgerTraits traits, string layout) =>
        InventedLedger.Fitting(layout == "cn-14" ? traits & ~LedgerTraits.SpecialAccount : traits, layout);

    private static void AssertNone(IReadOnlyList<string> differences) => Assert.True(differences.Count == 0, string.Join('\n', differences.Prepend($"{differences.Count}").Take(60)));
}
