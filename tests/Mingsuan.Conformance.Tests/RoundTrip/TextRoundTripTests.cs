using System.Collections.Immutable;
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

    /// <summary>Without answers and without last year, much stays open: the reader takes none of it for a number, and the check none of it for nothing.</summary>
    [Theory]
    [MemberData(nameof(Layouts))]
    public void What_is_to_be_filled_in_is_read_as_that(string layout)
    {
        var trip = new TextTrip(DisclosedLedger.Of(1, LedgerTraits.None) with { Answers = ImmutableSortedDictionary<string, string>.Empty, Approved = [] }, layout);

        Assert.NotEmpty(trip.Document.Open);
        AssertNone(trip.Sentences());
        Assert.Equal(["open-left"], trip.Findings().Select(finding => finding.Split(' ')[0]).Distinct());
    }

    public static TheoryData<string> Layouts => [.. WritingCatalog.Default.Compositions.Keys.Order(StringComparer.Ordinal)];

    /// <summary>What the form has lines for: the declarations of Shanxi have none for a special account.</summary>
    private static LedgerTraits Fitting(LedgerTraits traits, string layout) =>
        InventedLedger.Fitting(layout == "cn-14" ? traits & ~LedgerTraits.SpecialAccount : traits, layout);

    private static void AssertNone(IReadOnlyList<string> differences) => Assert.True(differences.Count == 0, string.Join('\n', differences.Prepend($"{differences.Count}").Take(60)));
}
