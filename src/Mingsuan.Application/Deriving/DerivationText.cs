using Mingsuan.Checking;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Writes derivations for people at a terminal: each drawn table row by row, derived amounts marked by a sign, and the numbered proofs below it.</summary>
public sealed class DerivationText(Phrases phrases, ReportProjection projection) : IDerivationFormat
{
    /// <inheritdoc/>
    public string Id => "text";

    /// <inheritdoc/>
    public bool NeedsByteOrderMark => false;

    /// <inheritdoc/>
    public void Write(IReadOnlyList<DerivedDocument> documents, TextWriter writer)
    {
        foreach (var document in documents) Write(document, writer);
    }

    private void Write(DerivedDocument document, TextWriter writer)
    {
        writer.WriteLine($"{phrases["file"]}  {SafeText.Of(document.File)}");
        if (document.Refusal is { } refusal)
        {
            writer.WriteLine(SafeText.Of(projection.Of(refusal).Text.Title));
            return;
        }

        var derivation = document.Derivation ?? new Derivation([]);
        foreach (var line in DerivationNotes.Of(derivation, phrases)) writer.WriteLine(SafeText.Of(line));
        foreach (var table in derivation.Tables) Write(table, writer);
        writer.WriteLine();
    }

    private void Write(DerivedTable table, TextWriter writer)
    {
        var words = new DerivationWords(phrases, table);
        var proofs = new ProofNumbers(words);
        writer.WriteLine();
        writer.WriteLine($"■ {SafeText.Of(DerivationNotes.Heading(table, phrases))}");
        foreach (var panel in table.Panels)
        {
            if (DerivationNotes.Rows(table, panel, phrases) is { } note) writer.WriteLine($"  {note}");
            foreach (var row in panel.Rows) Write(panel, row, words, proofs, writer);
        }

        if (proofs.All.Count > 0) writer.WriteLine($"  {phrases["derive-proofs"]}");
        for (var i = 0; i < proofs.All.Count; i++)
        {
            for (var step = 0; step < proofs.All[i].Count; step++) writer.WriteLine($"    {(step == 0 ? $"[{i + 1}]" : new string(' ', $"[{i + 1}]".Length))} {proofs.All[i][step]}");
        }
    }

    private void Write(DerivedPanel panel, TableRow row, DerivationWords words, ProofNumbers proofs, TextWriter writer)
    {
        writer.WriteLine($"  {SafeText.Of(row.Code is null ? row.Label : $"{row.Code} {row.Label}")}");
        var cells = panel.Cells.Where(cell => cell.Row == row.Index).Select(cell => (Cell: cell, Amount: words.Amount(cell), Proof: cell.Fact is { } fact ? proofs.Of(fact) : null)).ToList();
        foreach (var alike in cells.GroupBy(each => (each.Amount, each.Proof, IsPrinted: each.Cell.Printed is not null)))
        {
            if (alike.Key is { IsPrinted: true, Amount.Length: 0 }) continue;
            var id = alike.Key.IsPrinted ? "derive-printed" : alike.Count() == 1 ? "derive-cell" : "derive-cells";
            var column = panel.Columns.First(column => column.Index == alike.First().Cell.Column).Label;
            writer.WriteLine($"    {SafeText.Of(phrases.Fill(id, ("column", column), ("count", $"{alike.Count()}"), ("amount", alike.Key.Amount), ("proof", alike.Key.Proof ?? "–")))}");
        }
    }
}
