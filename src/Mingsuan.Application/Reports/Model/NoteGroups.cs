namespace Mingsuan.Application;

/// <summary>Brings notes together that say the same about different places.</summary>
internal static class NoteGroups
{
    /// <summary>Groups of the same id, weight, reason and remedy, the weightiest first, else in the order of the document.</summary>
    public static IEnumerable<IReadOnlyList<ReportNote>> Of(IEnumerable<ReportNote> notes) => notes
        .GroupBy(note => (note.Id, note.Severity, note.Text.Why, note.Text.Remedy))
        .OrderByDescending(group => group.Key.Severity)
        .Select(group => group.ToList());
}
