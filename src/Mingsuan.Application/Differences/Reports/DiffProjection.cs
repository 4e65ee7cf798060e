using System.Collections.Immutable;
using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Checking;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Puts a difference into words of one language.</summary>
public sealed class DiffProjection(DisclosureCatalog catalog, Phrases phrases)
{
    private const decimal Percent = 100;
    private const int MostDecimals = 6;

    private readonly PersonalNumbers personal = catalog.Personal;

    /// <summary>The model that all formats share.</summary>
    public DiffModel Of(DisclosureDifference difference)
    {
        var comparison = difference.Comparison;
        var (before, after) = (Words(difference.Before), Words(difference.After));
        var order = difference.After.Tables.Concat(difference.Before.Tables).Select(table => table.Title).Distinct(StringComparer.Ordinal).Index().ToDictionary(each => each.Item, each => each.Index, StringComparer.Ordinal);
        var entries = comparison.Keys.Select(key => ToEntry(key, before, after)).OfType<DiffEntry>();
        return new DiffModel(ToDocument(difference.Before), ToDocument(difference.After), difference.Years, Count(comparison), [.. entries.OrderBy(entry => entry.Table is { } title ? order.GetValueOrDefault(title, int.MaxValue - 1) : int.MaxValue)])
        {
            Tables = Masked(difference.Tables),
            Sections = Masked(difference.Sections),
        };
    }

    private (ImmutableArray<string>, ImmutableArray<string>) Masked((ImmutableArray<string> Added, ImmutableArray<string> Removed) titles) =>
        ([.. titles.Added.Select(personal.Mask)], [.. titles.Removed.Select(personal.Mask)]);

    private static DiffCounts Count(DisclosureComparison comparison) => new(
        comparison.Count(ComparisonOutcome.Equal),
        comparison.Count(ComparisonOutcome.EqualRounded),
        comparison.Count(ComparisonOutcome.Different),
        comparison.Count(ComparisonOutcome.OnlyOurs),
        comparison.Count(ComparisonOutcome.OnlyTheirs),
        comparison.Count(ComparisonOutcome.Undecided));

    private PlaceWords Words(Disclosure disclosure) => new(phrases, new PlaceIndex(disclosure), personal);

    private static DiffDocument ToDocument(Disclosure disclosure) =>
        new(disclosure.Source.FileName, disclosure.Body, disclosure.Year?.Value, disclosure.Tables.Length, disclosure.Facts.Length);

    private DiffEntry? ToEntry(ComparedKey key, PlaceWords before, PlaceWords after)
    {
        if (KindOf(key.Outcome) is not { } kind) return null;
        var (later, earlier) = (key.Ours.FirstOrDefault(), key.Theirs.FirstOrDefault());
        var (shown, words) = later is not null ? (later, after) : (earlier!, before); // one of them states it
        var model = later is { Figure.IsStated: true } ? later.Figure : (earlier ?? shown).Figure;
        return new DiffEntry
        {
            Kind = kind,
            Key = key.Key,
            Table = words.Of(string.Empty, shown.Place).Place.Table,
            Label = LabelOf(key.Key, shown, words),
            Before = Side(earlier, before),
            After = Side(later, after),
            Difference = later is null || earlier is null || kind == DiffKind.Undecided ? null : InUnit(later.Figure.Value - earlier.Figure.Value, model),
            Rate = kind == DiffKind.Changed && earlier is { Figure.Value: not 0 } && later is { Figure.IsStated: true } && !IsPercentage(key.Key) ? Rate(later.Figure.Value, earlier.Figure.Value) : null, // a blank is no fall to nothing
            Unit = words.DisplayUnit(model.Unit?.Label()),
        };
    }

    private static DiffKind? KindOf(ComparisonOutcome outcome) => outcome switch
    {
        ComparisonOutcome.Different => DiffKind.Changed,
        ComparisonOutcome.OnlyOurs => DiffKind.Added,
        ComparisonOutcome.OnlyTheirs => DiffKind.Removed,
        ComparisonOutcome.Undecided => DiffKind.Undecided,
        _ => null,
    };

    private static DiffSide? Side(ComparedFigure? figure, PlaceWords words) =>
        figure is null ? null : new DiffSide(figure.Figure.Text, figure.Figure.Value, words.DisplayUnit(figure.Figure.Unit?.Label()), words.Of(string.Empty, figure.Place));

    /// <summary>Row and column of a cell; of a sentence, what the number is of.</summary>
    private string LabelOf(ComparisonKey key, ComparedFigure figure, PlaceWords words)
    {
        if (figure.Place.Row is not null || figure.Place.Column is not null) return words.Of(string.Empty, figure.Place).Label;
        var members = key.Coordinate.Stated.Where(member => !member.IsAll && !IsUnderstood(member)).Select(member => phrases.Language == Phrases.English && member.English.Length > 0 ? member.English : member.Label);
        return personal.Mask(string.Join(" · ", members));
    }

    private static bool IsUnderstood(Member member) => member.Dimension.Id is "stage" or "period" or "year" || member is { Dimension.Id: "measure", Id: "amount" };

    private static bool IsPercentage(ComparisonKey key) => key.Coordinate[key.Coordinate.Cube.Measure]?.Id is "rate" or "share";

    private static string Rate(decimal after, decimal before) =>
        Math.Round(Percent * (after - before) / Math.Abs(before), 2, MidpointRounding.AwayFromZero).ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture);

    /// <summary>In the unit of the figure, with its decimals or as many more as the difference has.</summary>
    private static string InUnit(decimal value, Figure figure)
    {
        var number = figure.Unit is { } unit ? value / unit.InYuan() : value;
        var decimals = figure.Decimals;
        while (decimals < MostDecimals && Math.Round(number, decimals) != number) decimals++;
        return number.ToString($"+0.{new string('0', decimals)};-0.{new string('0', decimals)};0", CultureInfo.InvariantCulture);
    }
}
