using System.Collections.Immutable;
using Mingsuan.Writing;

namespace Mingsuan.Application;

/// <summary>
/// Writes what those who mend the reader look at, as CSV: every missed core table, every unbound money cell, and every amount
/// of every broken identity, the most frequent pattern first. The columns are a contract: docs/corpus.md.
/// </summary>
public static class CorpusDetailsCsv
{
    private static readonly ImmutableArray<string> Heads =
    [
        "record", "file", "jurisdiction", "page", "line", "table", "column", "row", "text", "reason", "group", "group_size", "identity", "rule", "side", "sign", "left", "right", "difference", "verdict",
    ];

    /// <summary>Writes all of it.</summary>
    public static void Write(CorpusSummary summary, TextWriter writer)
    {
        CsvText.WriteRow(writer, Heads);
        foreach (var miss in summary.Misses) Row(writer, "missed-table", miss.File, table: miss.Kind, reason: miss.Reason);
        foreach (var (line, kind) in summary.Lines.SelectMany(line => line.Unnamed.Select(kind => (line, kind)))) Row(writer, "unnamed-table", line.Entry.File, line.Jurisdiction, kind);
        foreach (var line in summary.Lines.Where(line => line.Entry.Outcome != CorpusOutcome.Read)) Row(writer, "unread-file", line.Entry.File, line.Jurisdiction, reason: line.Entry.Reason);
        foreach (var (line, cell) in summary.Lines.SelectMany(line => line.Entry.Documents.SelectMany(document => document.UnboundCells.Select(cell => (line, cell))))) Write(writer, line, cell);
        WriteBroken(summary, writer);
    }

    private static void Write(TextWriter writer, CorpusLine line, UnboundCell cell) => CsvText.WriteRow(
        writer,
        ["unbound-cell", line.Entry.File, line.Jurisdiction ?? string.Empty, $"{cell.Page}", $"{cell.Line}", cell.Table, cell.Column, cell.Row, cell.Text, cell.Reason, .. Enumerable.Repeat(string.Empty, 10)]);

    private static void WriteBroken(CorpusSummary summary, TextWriter writer)
    {
        var all = summary.Lines.SelectMany(line => Judged(line).Select(judged => (Line: line, judged.Identity, Verdict: judged.Judgement is { } row ? CorpusJudgements.NameOf(row.Verdict) : string.Empty)));
        var number = 0;
        foreach (var group in all.GroupBy(each => $"{each.Identity.Pattern} ({each.Identity.Cause})").OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            var size = group.Count();
            foreach (var (line, identity, verdict) in group)
            {
                number++;
                foreach (var term in identity.Terms) Write(writer, line, identity, term, [group.Key, $"{size}", $"{number}", verdict]);
            }
        }
    }

    private static IEnumerable<JudgedIdentity> Judged(CorpusLine line) => line.Judged.Identities is { IsEmpty: false } judged
        ? judged
        : line.Entry.Documents.SelectMany(document => document.BrokenIdentities).Select(identity => new JudgedIdentity(identity, null));

    private static void Write(TextWriter writer, CorpusLine line, BrokenIdentity identity, BrokenTerm term, string[] marks) => CsvText.WriteRow(
        writer,
        [
            "broken-identity", line.Entry.File, line.Jurisdiction ?? string.Empty, $"{term.Page}", $"{term.Line}", term.Table, term.Column, term.Row, term.Text,
            identity.Cause, .. marks[..3], identity.Rule, term.Side, term.Sign, identity.Left, identity.Right, identity.Difference, marks[3],
        ]);

    private static void Row(TextWriter writer, string record, string file, string? jurisdiction = null, string? table = null, string? reason = null) => CsvText.WriteRow(
        writer,
        [record, file, jurisdiction ?? string.Empty, string.Empty, string.Empty, table ?? string.Empty, string.Empty, string.Empty, string.Empty, reason ?? string.Empty, .. Enumerable.Repeat(string.Empty, 10)]);
}
