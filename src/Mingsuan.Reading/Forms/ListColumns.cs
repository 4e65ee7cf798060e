using System.Collections.Immutable;
using Mingsuan.Catalog;

namespace Mingsuan.Reading;

/// <summary>
/// The heading of a list of projects with their targets below one another: the project's name, perhaps its amounts and its goal, then the columns of
/// targets.
/// </summary>
internal sealed record ListColumns(int Project, ImmutableArray<SummaryAmount> Amounts, FormCell? Goal, TargetColumns Targets, int HeadingRows)
{
    private const int MostHeadingRows = 6;

    /// <summary>Where the targets begin.</summary>
    public int FirstTarget { get; } = Targets.All[0].Index;

    /// <summary>The heading of the list; null where it is none: a form prints what its labels name beside them.</summary>
    public static ListColumns? Read(IReadOnlyList<FormRow> rows, FormLabels labels)
    {
        for (var i = 0; i < Math.Min(rows.Count, MostHeadingRows); i++)
        {
            if (TargetColumns.Read(rows[i], labels)?.WithoutNumbers() is not { } targets) continue;
            var first = targets.All[0].Index;
            var head = rows.Take(i + 1).Where((row, at) => at == i || IsHeading(row, labels)).SelectMany(row => row.Cells).Where(cell => cell.Column < first).ToList();
            if (head.Find(cell => labels.Read(cell) is { Term.Role: FormRole.Project }) is not { } project) return null;
            var count = i + 1 + rows.Skip(i + 1).TakeWhile(row => row.Cells.All(cell => cell.Column < first && labels.Read(cell) is { Term.Role: FormRole.Amount or FormRole.Section })).Count();
            var goal = head.Find(cell => labels.Read(cell) is { Term.Role: FormRole.Goal });
            return new ListColumns(project.Column, SummaryColumns.AmountsIn(rows.Take(count), first, labels), goal, targets, count);
        }

        return null;
    }

    /// <summary>True for a row of headings only, as the next page repeats them.</summary>
    public static bool IsHeading(FormRow row, FormLabels labels) => row.Cells.All(cell => labels.Read(cell) is { Inline: "" } || labels.Column(cell) is not null);
}
