using ExcelDataReader;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Reads one sheet: its rows with merged cells as spans, its name as the caption where the sheet prints no title, and what is hidden or wrong in it.</summary>
internal sealed class SheetReader
{
    private const int MostCellsLookedAt = 100_000_000;
    private const string NotCalculated = "###"; // what a spreadsheet shows where it cannot show a number

    private readonly IExcelDataReader workbook;
    private readonly DocumentDraft draft;
    private readonly SheetFaults faults;
    private readonly SheetMerges merges;
    private readonly CellDisplay display;
    private readonly HiddenCells hidden;
    private readonly List<SpanRow> rows = [];
    private (int Count, string First) errors;
    private (int Count, string First) covered;

    public SheetReader(IExcelDataReader workbook, DocumentDraft draft, SheetFaults faults)
    {
        (this.workbook, this.draft, this.faults) = (workbook, draft, faults);
        merges = new SheetMerges(workbook.MergeCells ?? []);
        display = new CellDisplay(workbook);
        hidden = new HiddenCells(workbook, faults);
    }

    /// <summary>Adds what the sheet prints to the draft.</summary>
    /// <exception cref="RefusedFileException">The sheet is larger than the limits.</exception>
    public void Read(CancellationToken cancellationToken)
    {
        if ((long)workbook.RowCount * workbook.FieldCount > MostCellsLookedAt)
            throw new RefusedFileException(WorkbookDiagnostics.SheetTooLarge(draft.File, workbook.Name));
        while (workbook.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            rows.Add(new SpanRow(workbook.Depth + 1, ReadCells()));
            if (!draft.Budget.HasLines(rows.Count)) throw new RefusedFileException(FileDiagnostics.TooManyLines(draft.File, draft.Budget.Limits.MaxLines));
            if (rows.Count > 1 && rows[^1].Cells.Count == 0 && rows[^2].Cells.Count == 0) rows.RemoveAt(rows.Count - 1); // a million blank rows part tables no better than one
        }

        SheetNames.AddSheet(draft, workbook.Name, rows);
        Report();
    }

    private List<SpanCell> ReadCells()
    {
        var cells = new List<SpanCell>();
        for (var column = 0; column < workbook.FieldCount; column++)
        {
            var text = TextOf(column);
            if (text.Length == 0) continue;
            if (CellDisplay.IsError(text)) Count(ref errors, column);
            hidden.Note(column, text);
            var span = merges.At(workbook.Depth, column);
            if (span is { } anchor) cells.Add(new SpanCell(column, text, anchor.Columns, anchor.Rows));
            else Count(ref covered, column);
        }

        return cells;
    }

    private string TextOf(int column)
    {
        var text = display.Text(column);
        if (faults.Errors.Count == 0 && faults.Unvalued.Count == 0) return text;
        var address = $"{SheetColumns.Name(column)}{workbook.Depth + 1}";
        if (faults.Errors.TryGetValue(address, out var error)) return error;
        return text.Length == 0 && faults.Unvalued.Contains(address) ? NotCalculated : text;
    }

    private void Count(ref (int Count, string First) seen, int column) =>
        seen = (seen.Count + 1, seen.Count == 0 ? SheetNames.Address(workbook.Name, workbook.Depth + 1, column) : seen.First);

    private void Report()
    {
        if (errors.Count > 0) draft.Report(WorkbookDiagnostics.ErrorCells(draft.File, errors.Count, errors.First));
        if (faults.Unvalued.Count > 0) draft.Report(WorkbookDiagnostics.UnvaluedFormulas(draft.File, faults.Unvalued.Count, $"{workbook.Name}!{faults.FirstUnvalued}"));
        if (covered.Count > 0) draft.Report(WorkbookDiagnostics.CoveredCells(draft.File, covered.Count, covered.First));
        if (hidden.Any) draft.Report(WorkbookDiagnostics.HiddenCells(draft.File, workbook.Name, hidden));
    }
}
