namespace Mingsuan.Application;

/// <summary>Brings notes together that say the same about different places.</summary>
internal static class NoteGroups
{
    /// <summary>So many notes of one kind are listed for people; the others are counted.</summary>
    public const int MostListed = 20;

    /// <summary>What is said of the notes of a group that are not listed; null where all are.</summary>
    public static string? LeftOut(Phrases phrases, IReadOnlyList<ReportNote> group) =>
        group.Count > MostListed ? phrases.Fill("notes-left-out", ("count", $"{group.Count - MostListed}")) : null;

    /// <summary>Groups of the same id, weight, reason and remedy, the weightiest first, else in the order of the document.</summary>
    public static IEnumerable<IReadOnlyList<ReportNote>> Of(IEnumerable<ReportNote> notes) => notes
        .GroupBy(note => (note.Id, note.Severity, note.Text.Why, note.Text.Remedy))
        .OrderByDescending(group => group.Key.Severity)
        .Select(group => group.ToList());
}
