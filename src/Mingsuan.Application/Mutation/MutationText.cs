using System.Collections.Immutable;
using System.Globalization;
using Mingsuan.Checking;

namespace Mingsuan.Application;

/// <summary>Writes the figures of planted errors for people.</summary>
public sealed class MutationText(Phrases phrases)
{
    private static readonly string[] Columns = ["mutate-what", "mutate-planted", "mutate-found", "mutate-share", "mutate-named", "mutate-per-error", "mutate-equality", "mutate-tolerance"];

    private static readonly (string Phrase, Predicate<MutationResult> Condition)[] Scopes =
    [
        ("mutate-tables", result => result.Place == MutationPlace.Table),
        ("mutate-tables-beyond", result => result.Place == MutationPlace.Table && IsBeyondRounding(result)),
        ("mutate-sentences", result => result.Place == MutationPlace.Sentence),
        ("mutate-sentences-beyond", result => result.Place == MutationPlace.Sentence && IsBeyondRounding(result)),
        ("mutate-forms", result => result.Place == MutationPlace.Form),
        ("mutate-all", _ => true),
        ("mutate-known", result => result.IsAtKnownPlaces),
        ("mutate-unconnected", result => result.Determination == Determination.Unconnected),
        ("mutate-within-rounding", result => result.Determination == Determination.WithinRounding),
        ("mutate-ambiguous", result => result.Determination == Determination.Ambiguous),
        ("mutate-unique", result => result.Determination == Determination.Unique),
    ];

    /// <summary>True for a change that is wider than what the printed digits leave open.</summary>
    private static bool IsBeyondRounding(MutationResult result) => result.Determination != Determination.WithinRounding;

    public void Write(MutationReport report, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(report);
        writer.WriteLine(phrases.Fill("mutate-head", ("seed", $"{report.Order.Seed}"), ("documents", $"{report.Documents}"), ("facts", $"{report.Drawable}"), ("unplaced", $"{report.Unplaced}"), ("unread", $"{report.Unread}")));
        var digits = new MutationFigures(report.Results).Of(result => result.Kind == MutationKind.Digit);
        CorpusText.Write(Recall("mutate-digits", Scopes.Select(scope => (phrases[scope.Phrase], digits.Of(scope.Condition)))), writer);
        CorpusText.Write(Located(digits), writer);
        var kinds = report.Results.Where(result => result.Kind != MutationKind.Digit).GroupBy(result => result.Kind).Select(kind => (phrases[NameOf(kind.Key)], new MutationFigures([.. kind])));
        CorpusText.Write(Recall("mutate-kinds", kinds), writer);
        writer.WriteLine();
        writer.WriteLine(phrases.Fill("mutate-alarms", ("unequal", $"{report.Unequal}"), ("beyond", $"{report.BeyondTolerance}")));
    }

    private CorpusSection Recall(string title, IEnumerable<(string Name, MutationFigures Figures)> scopes) => new(
        phrases[title],
        [.. Columns.Select(id => phrases[id])],
        [.. scopes.Where(scope => scope.Figures.Planted > 0).Select(scope => Row(scope.Name, scope.Figures))]);

    private static string NameOf(MutationKind kind) => kind switch
    {
        MutationKind.Digit => "mutate-digits",
        MutationKind.SwappedRows => "mutate-swapped-rows",
        MutationKind.ShiftedColumns => "mutate-shifted-columns",
        MutationKind.Unit => "mutate-unit",
        MutationKind.Direction => "mutate-direction",
        MutationKind.OtherYear => "mutate-other-year",
        MutationKind.DroppedRow => "mutate-dropped-row",
        MutationKind.RenamedAccount => "mutate-renamed-account",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind of mutation"),
    };

    private static ImmutableArray<string> Row(string name, MutationFigures figures) =>
    [
        name, $"{figures.Planted}", $"{figures.Found}", Share(figures.Found, figures.Planted), $"{figures.Named}", Ratio(figures.Findings, figures.Found),
        Share(figures.FoundByEquality, figures.Planted), Share(figures.FoundByTolerance, figures.Planted),
    ];

    private CorpusSection Located(MutationFigures digits)
    {
        var unique = digits.Unique;
        return new CorpusSection(phrases["mutate-located"], [],
        [
            [phrases["mutate-unique"], $"{unique.Planted}", Share(unique.Planted, digits.Planted)],
            [phrases["mutate-first-suspect"], $"{unique.FirstSuspects}", Share(unique.FirstSuspects, unique.Planted)],
            [phrases["mutate-exact-value"], $"{unique.ExactValues}", Share(unique.ExactValues, unique.Planted)],
        ]);
    }

    private static string Share(int part, int whole) => whole == 0 ? "—" : (100m * part / whole).ToString("F1", CultureInfo.InvariantCulture) + " %";

    private static string Ratio(int part, int whole) => whole == 0 ? "—" : ((decimal)part / whole).ToString("F2", CultureInfo.InvariantCulture);
}
