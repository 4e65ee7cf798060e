namespace Mingsuan.Application;

/// <summary>Finds the files of a corpus that may be one disclosure: a narrative without tables and what holds tables, of one body and year.</summary>
public static class CorpusWholes
{
    /// <summary>Groups of indices into the entries, in their order.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Candidates(IReadOnlyList<CorpusEntry> entries) =>
        [.. entries.Index().Where(each => each.Item.Documents is [{ Body: not null, Year: not null }])
            .GroupBy(each => (each.Item.Documents[0].Body, each.Item.Documents[0].Year))
            .Where(group => group.Any(each => IsNarrative(each.Item.Documents[0])) && group.Any(each => HasTables(each.Item.Documents[0])))
            .Select(group => group.Select(each => each.Index).ToList())];

    private static bool IsNarrative(MeasuredDocument document) => !HasTables(document) && Narratives.IsOne(document.Sentences);

    private static bool HasTables(MeasuredDocument document) => document.Tables.Any(table => table.State == TableState.Recognised && table.Kinds.Count > 0);
}
