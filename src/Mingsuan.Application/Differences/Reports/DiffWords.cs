namespace Mingsuan.Application;

/// <summary>The sentences about a difference that its formats share.</summary>
internal static class DiffWords
{
    /// <summary>Files, bodies and years.</summary>
    public static IEnumerable<string> Heads(Phrases phrases, DiffModel model)
    {
        yield return phrases.Fill("diff-before", ("document", Document(phrases, model.Before)));
        yield return phrases.Fill("diff-after", ("document", Document(phrases, model.After)));
        if (model.Years != 0) yield return phrases.Fill("diff-years", ("before", $"{model.Before.Year}"), ("after", $"{model.After.Year}"));
        if (model.Before.Body is { } before && model.After.Body is { } after && before != after) yield return phrases.Fill("diff-bodies", ("before", before), ("after", after));
    }

    /// <summary>The counts in one sentence.</summary>
    public static string Counts(Phrases phrases, DiffCounts counts) => phrases.Fill(
        "diff-counts",
        ("equal", $"{counts.Equal + counts.EqualRounded}"),
        ("rounded", $"{counts.EqualRounded}"),
        ("changed", $"{counts.Changed}"),
        ("added", $"{counts.Added}"),
        ("removed", $"{counts.Removed}"),
        ("undecided", $"{counts.Undecided}"));

    /// <summary>Tables that only one of them has, each side with its heading.</summary>
    public static IEnumerable<(string Title, IReadOnlyList<string> Lines)> Tables(Phrases phrases, DiffModel model) =>
        Titles((phrases["diff-tables-added"], model.Tables.Added), (phrases["diff-tables-removed"], model.Tables.Removed));

    /// <summary>Sections that only one of them has, each side with its heading.</summary>
    public static IEnumerable<(string Title, IReadOnlyList<string> Lines)> Sections(Phrases phrases, DiffModel model) =>
        Titles((phrases["diff-sections-added"], model.Sections.Added), (phrases["diff-sections-removed"], model.Sections.Removed));

    private static IEnumerable<(string Title, IReadOnlyList<string> Lines)> Titles(params IEnumerable<(string Title, IReadOnlyList<string> Lines)> titles) =>
        titles.Where(each => each.Lines.Count > 0);

    /// <summary>What happened to a coordinate.</summary>
    public static string Kind(Phrases phrases, DiffKind kind) => kind switch
    {
        DiffKind.Changed => phrases["diff-changed"],
        DiffKind.Added => phrases["diff-added"],
        DiffKind.Removed => phrases["diff-removed"],
        DiffKind.Undecided => phrases["diff-undecided"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind of difference"),
    };

    /// <summary>What a document prints there, with the unit where the two have different ones.</summary>
    public static string Amount(DiffSide? side, DiffEntry entry) =>
        side is null ? "—" : side.Printed.Length == 0 ? "□" : side.Unit == entry.Unit || side.Unit.Length == 0 ? side.Printed : $"{side.Printed} {side.Unit}";

    /// <summary>The difference with its rate, or empty.</summary>
    public static string Difference(Phrases phrases, DiffEntry entry) => (entry.Difference, entry.Rate) switch
    {
        (null, _) => string.Empty,
        ({ } difference, null) => $"{difference} {entry.Unit}".TrimEnd(),
        ({ } difference, { } rate) => phrases.Fill("diff-amount-and-rate", ("amount", $"{difference} {entry.Unit}".TrimEnd()), ("rate", rate)),
    };

    private static string Document(Phrases phrases, DiffDocument document) => phrases.Fill(
        "diff-document",
        ("file", document.File),
        ("body", document.Body ?? phrases["not-stated"]),
        ("year", document.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? phrases["not-stated"]));
}
