using Mingsuan.Conformance.Tests;
using Mingsuan.Kernel;
using Mingsuan.Writing;

namespace Mingsuan.Benchmarks;

/// <summary>Compares one document as it was read with what was written: tables title by title, sentences and targets as a whole.</summary>
internal sealed class DocumentTrip(Ledger ledger, LedgerAmounts amounts, WrittenDocument document, Disclosure read, RoundTripTally tally, int number)
{
    private readonly MoneyComparison comparison = new(ledger, amounts);

    public void Compare()
    {
        foreach (var group in document.Tables.Where(table => table.Header.Length > 0).GroupBy(table => TextFolding.Fold(table.Title))) CompareTables(group.Key, [.. group]);
        CompareSentences();
        CompareTargets();
    }

    private void CompareTables(string title, List<DocumentTable> written)
    {
        var tables = read.Tables.Where(table => TextFolding.Fold(table.Title) == title).Select(table => table.Id).ToHashSet(StringComparer.Ordinal);
        var facts = read.Facts.Where(fact => fact.Statement is Statement.Cell cell && tables.Contains(cell.Table)).ToList();
        foreach (var cell in written.SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(cell => cell.Number).OfType<PrintedNumber>())
        {
            tally.Numbers++;
            var found = facts.MaxBy(fact => comparison.OfCell(cell, fact));
            var likeness = found is null ? Likeness.Other : comparison.OfCell(cell, found);
            if (likeness == Likeness.Other) Miss($"{title}: {cell.Text} of {cell.Coordinate}");
            else facts.Remove(found!);
            tally.Equal += likeness == Likeness.Equal ? 1 : 0;
            tally.SameMoney += likeness == Likeness.SameMoney ? 1 : 0;
        }

        var words = written.SelectMany(table => table.Rows).SelectMany(row => row.Cells).Where(cell => cell.Number is null).Select(cell => cell.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var fact in facts.Where(fact => !words.Contains(fact.Figure.Text)))
        {
            tally.NeverWritten++;
            tally.Differ($"{document.Jurisdiction} {number} {title}: {fact.Figure.Text} of {fact.Coordinate} was never written");
        }
    }

    private void Miss(string what)
    {
        tally.Missed++;
        tally.Differ($"{document.Jurisdiction} {number} {what} missed");
    }

    private void CompareSentences()
    {
        var facts = read.Facts.Where(fact => fact.Statement is Statement.Sentence).ToList();
        foreach (var printed in document.Blocks.OfType<ParagraphBlock>().SelectMany(paragraph => paragraph.Runs).Select(run => run.Number).OfType<PrintedNumber>())
        {
            tally.Sentences++;
            var found = facts.FirstOrDefault(fact => comparison.IsSaid(printed, fact));
            if (found is null) tally.Differ($"{document.Jurisdiction} {number} sentence: {printed.Text} of {printed.Coordinate} is not read so, but as {ReadAs(printed, facts)}", "sentence");
            else facts.Remove(found);
            tally.SentencesRead += found is null ? 0 : 1;
        }
    }

    /// <summary>What the reader took the same digits for, and where.</summary>
    private static string ReadAs(PrintedNumber printed, List<Fact> facts) => facts.Find(fact => fact.Figure.Text.StartsWith(printed.Text, StringComparison.Ordinal)) is { } fact ? $"{fact.Coordinate} in {fact.Statement}" : "nothing";

    private void CompareTargets()
    {
        var written = document.Tables.Where(table => table.Header.Length == 0).SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(cell => TextFolding.Fold(cell.Text)).ToHashSet(StringComparer.Ordinal);
        var targets = read.Forms.SelectMany(form => form.Targets).Select(target => (TextFolding.Fold(target.Level3), target.Value)).ToHashSet();
        foreach (var target in ledger.Targets.Select(target => target.Target).Where(target => written.Contains(TextFolding.Fold(target.Level3))))
        {
            tally.Targets++;
            if (targets.Contains((TextFolding.Fold(target.Level3), target.Value))) tally.TargetsRead++;
            else tally.Differ($"{document.Jurisdiction} {number} target: {target.Level3} {target.Operator}{target.Value} is not read so", "target");
        }
    }
}
