namespace Mingsuan.Application;

/// <summary>Adds entries up.</summary>
internal static class CorpusTally
{
    /// <summary>The sums over the entries.</summary>
    public static CorpusCounts Of(IReadOnlyCollection<CorpusEntry> entries)
    {
        var documents = entries.SelectMany(entry => entry.Documents).ToList();
        var tables = documents.SelectMany(document => document.Tables).ToList();
        return new CorpusCounts
        {
            Files = entries.Count,
            Read = entries.Count(entry => entry.Outcome == CorpusOutcome.Read),
            Refused = entries.Count(entry => entry.Outcome == CorpusOutcome.Refused),
            Failed = entries.Count(entry => entry.Outcome == CorpusOutcome.Failed),
            Documents = documents.Count,
            Pages = documents.Sum(document => document.Pages),
            Tables = tables.Count(table => table.State == TableState.Recognised),
            IllegibleTables = tables.Count(table => table.State == TableState.Illegible),
            TitlesOnly = tables.Count(table => table.State == TableState.TitleOnly),
            Forms = documents.Sum(document => document.Forms),
            Facts = documents.Sum(document => document.Facts),
            MoneyCells = tables.Sum(table => table.MoneyCells),
            BoundCells = tables.Sum(table => table.BoundCells),
            ReadMilliseconds = entries.Sum(entry => entry.ReadMilliseconds),
            CheckMilliseconds = entries.Sum(entry => entry.CheckMilliseconds),
            CpuMilliseconds = entries.Sum(entry => entry.CpuMilliseconds),
            PeakBytes = entries.Select(entry => entry.PeakBytes).DefaultIfEmpty().Max(),
            Reasons = Count(entries.Where(entry => entry.Outcome != CorpusOutcome.Read).Select(entry => entry.Reason ?? "not-read")),
            Kinds = Count(entries.SelectMany(CoreTableRecall.Recognised)),
            Unbound = Sum(tables.Select(table => table.Unbound)),
            Outcomes = Sum(documents.Select(document => document.Outcomes)),
            Unchecked = Sum(documents.Select(document => document.Unchecked)),
            Findings = Sum(documents.Select(document => document.Findings)),
            Notes = Sum(documents.Select(document => document.Notes)),
        };
    }

    private static SortedDictionary<string, int> Count(IEnumerable<string> ids) => Sum(ids.Select(id => new Dictionary<string, int> { [id] = 1 }));

    private static SortedDictionary<string, int> Sum(IEnumerable<IReadOnlyDictionary<string, int>> counts)
    {
        var sums = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (id, count) in counts.SelectMany(each => each)) sums[id] = sums.GetValueOrDefault(id) + count;
        return sums;
    }
}
