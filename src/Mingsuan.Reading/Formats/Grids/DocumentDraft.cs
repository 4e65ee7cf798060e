using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// The document that a leaf is making: its blocks in reading order, what was noticed, and what it costs. Paragraphs and rows
/// are numbered together from 1, so that each number stands once in the document.
/// </summary>
internal sealed class DocumentDraft(string file, string carrier, ReadBudget budget, CancellationToken cancellationToken)
{
    private readonly ImmutableArray<SourceBlock>.Builder blocks = ImmutableArray.CreateBuilder<SourceBlock>();
    private readonly List<Diagnostic> diagnostics = [];
    private int line;

    /// <summary>The name of the file.</summary>
    public string File => file;

    /// <summary>The limits that are left.</summary>
    public ReadBudget Budget => budget;

    /// <summary>The page that the next blocks stand on, where the carrier has pages.</summary>
    public int? Page { get; set; }

    /// <summary>Adds what was noticed.</summary>
    public void Report(Diagnostic diagnostic) => diagnostics.Add(diagnostic);

    /// <summary>Adds a paragraph for each line of the text that prints something.</summary>
    /// <exception cref="RefusedFileException">No lines are left.</exception>
    public void AddText(string text, int headingLevel = 0, string? cell = null, Box? box = null)
    {
        foreach (var printed in PrintedText.Lines(text))
        {
            var place = NextPlace() with { Cell = cell, Box = box };
            if (printed.Length > budget.Limits.MaxLineLength)
                diagnostics.Add(TextDiagnostics.LongLine(file, line, printed.Length, budget.Limits.MaxLineLength));
            foreach (var piece in LinePieces.Of(printed, budget.Limits.MaxLineLength))
                blocks.Add(new Paragraph(place with { Text = piece }, piece, headingLevel));
        }
    }

    /// <summary>
    /// Adds a table of the carrier: paragraphs for its captions and notes, a grid for each stretch of rows between blank ones.
    /// <paramref name="address"/> names the cell in a row (from 1) and column (from 0), where the carrier has addresses.
    /// </summary>
    /// <exception cref="RefusedFileException">No lines or cells are left.</exception>
    public void AddTable(IReadOnlyList<SpanRow> rows, Func<int, int, string>? address = null)
    {
        var lines = GridLines.Of(rows);
        var joined = rows.Select(lines.Joined).ToList();
        var columns = ColumnRange.Of(joined);
        foreach (var part in TableParts.Of(joined))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (part.IsGrid) blocks.Add(GridOf(part.Rows, columns with { End = ColumnRange.Of(part.Rows).End }, lines, address));
            else foreach (var cell in part.Rows[0].Printed) AddText(cell.Text, 0, address?.Invoke(part.Rows[0].Number, cell.CarrierColumn));
        }
    }

    /// <summary>The document, or the refusal of one that prints nothing.</summary>
    public ReadResult ToResult() => blocks.Count == 0
        ? new ReadResult.Refused(file, FileDiagnostics.Empty(file))
        : new ReadResult.Read([new SourceDocument(file, carrier, blocks.ToImmutable()) { Diagnostics = [.. diagnostics] }]);

    private Grid GridOf(IReadOnlyList<SpanRow> rows, ColumnRange columns, GridLines lines, Func<int, int, string>? address)
    {
        var printed = rows.Select(row => RowOf(row, columns, lines, address)).ToImmutableArray();
        return new Grid(printed[0].Place with { Text = null, Cell = null }, printed);
    }

    private GridRow RowOf(SpanRow row, ColumnRange columns, GridLines lines, Func<int, int, string>? address)
    {
        if (!budget.TrySpendCells(columns.Count)) throw new RefusedFileException(FileDiagnostics.TooManyCells(file, budget.Limits.MaxCells));
        var place = NextPlace();
        var cells = new GridCell[columns.Count];
        for (var i = 0; i < cells.Length; i++) cells[i] = CellOf(new SpanCell(columns.First + i, string.Empty) { CarrierColumn = lines.FirstOf(columns.First + i) });
        foreach (var cell in row.Cells.Where(cell => columns.Holds(cell.Column)).OrderBy(cell => !TextNoise.IsBlank(cell.Text))) cells[cell.Column - columns.First] = CellOf(cell);
        return new GridRow(place with { Text = string.Join('\t', cells.Select(cell => cell.Text)).TrimEnd() }, [.. cells]);

        GridCell CellOf(SpanCell cell)
        {
            var text = PrintedText.OfCell(cell.Text);
            var at = place with { Text = text, Cell = address?.Invoke(row.Number, cell.CarrierColumn) };
            return new GridCell(at, text, cell.Column - columns.First, Math.Min(cell.ColumnSpan, columns.End - cell.Column), cell.RowSpan);
        }
    }

    private Place NextPlace()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!budget.TrySpendLine()) throw new RefusedFileException(FileDiagnostics.TooManyLines(file, budget.Limits.MaxLines));
        return new Place { File = file, Page = Page, Line = ++line };
    }
}
