using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Mingsuan.Reading.Tests;

/// <summary>Writes workbooks for tests.</summary>
internal static class Workbooks
{
    public const uint General = 0;
    public const uint Money = 1;
    public const uint Date = 2;
    public const uint Own = 3;

    /// <summary>One sheet for each table, as people make them: number, title, body and unit above, the title merged.</summary>
    public static byte[] OfDisclosure() => Of([SheetOf("说明", Lines(MiniDisclosure.Cover)), .. MiniDisclosure.Tables.Select(table => SheetOf(table.Title, RowsOf(table))), SheetOf("文字", Lines(MiniDisclosure.Heading, MiniDisclosure.Sentence))]);

    /// <summary>One sheet with the table, its number, title, body and unit above.</summary>
    public static byte[] Of(MiniTable table) => Of([SheetOf(table.Title, RowsOf(table))]);

    /// <summary>A workbook of sheets; <paramref name="ownFormat"/> is the format of style <see cref="Own"/>.</summary>
    public static byte[] Of(IEnumerable<SheetDraft> sheets, string ownFormat = "0")
    {
        using var stream = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = package.AddWorkbookPart();
            book.Workbook = new Workbook(new Sheets());
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles(ownFormat);
            foreach (var sheet in sheets) Add(book, sheet);
        }

        return stream.ToArray();
    }

    /// <summary>A cell at an address such as C5: a text where it is no number.</summary>
    public static Cell Text(string address, string text) =>
        new() { CellReference = address, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };

    public static Cell Number(string address, double value, uint style = Money) =>
        new() { CellReference = address, StyleIndex = style, CellValue = new CellValue(value.ToString("R", CultureInfo.InvariantCulture)) };

    /// <summary>A formula with the value that the program stored.</summary>
    public static Cell Formula(string address, string formula, string stored, uint style = Money) =>
        new() { CellReference = address, StyleIndex = style, CellFormula = new CellFormula(formula), CellValue = new CellValue(stored) };

    /// <summary>The error of a formula.</summary>
    public static Cell Error(string address, string error) =>
        new() { CellReference = address, DataType = CellValues.Error, CellFormula = new CellFormula("1/0"), CellValue = new CellValue(error) };

    public static SheetDraft SheetOf(string name, params IEnumerable<Cell> cells) => new(name, [.. cells]);

    private static IEnumerable<Cell> Lines(params string[] lines) => lines.Select((line, index) => Text($"A{index + 1}", line));

    private static SheetDraft SheetWith(SheetDraft draft, params string[] merges) => draft with { Merges = merges };

    private static SheetDraft SheetOf(string name, (List<Cell> Cells, List<string> Merges) rows) => SheetWith(SheetOf(name, rows.Cells), [.. rows.Merges]);

    private static (List<Cell> Cells, List<string> Merges) RowsOf(MiniTable table)
    {
        var last = SheetColumns.Name(table.Columns - 1);
        List<Cell> cells = [Text("A1", table.Number), Text("A2", table.Title), Text("A3", MiniTable.Body), Text($"{last}3", MiniTable.Unit)];
        List<string> merges = [$"A2:{last}2"];
        foreach (var (cell, row, column) in table.Placed())
        {
            var address = $"{SheetColumns.Name(column)}{row + 4}";
            if (cell.IsAmount) cells.Add(Number(address, double.Parse(cell.Text, CultureInfo.InvariantCulture)));
            else if (cell.Text.Length > 0) cells.Add(Text(address, cell.Text));
            if (cell.Columns * cell.Rows > 1) merges.Add($"{address}:{SheetColumns.Name(column + cell.Columns - 1)}{row + 3 + cell.Rows}");
        }

        return (cells, merges);
    }

    private static void Add(WorkbookPart book, SheetDraft sheet)
    {
        var part = book.AddNewPart<WorksheetPart>();
        var rows = sheet.Cells.GroupBy(cell => uint.Parse(cell.CellReference!.Value!.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]), CultureInfo.InvariantCulture)).OrderBy(row => row.Key)
            .Select(row => new Row(row) { RowIndex = row.Key, Hidden = sheet.HiddenRows.Contains((int)row.Key) ? new BooleanValue { InnerText = sheet.HiddenAs } : null });
        part.Worksheet = new Worksheet();
        if (sheet.HiddenColumn is { } hidden) part.Worksheet.Append(new Columns(new Column { Min = hidden, Max = hidden, Hidden = new BooleanValue { InnerText = sheet.HiddenAs }, Width = 9 }));
        part.Worksheet.Append(new SheetData(rows));
        if (sheet.Merges.Count > 0) part.Worksheet.Append(new MergeCells(sheet.Merges.Select(range => new MergeCell { Reference = range })));
        var sheets = book.Workbook!.Sheets!;
        sheets.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)(sheets.ChildElements.Count + 1), Name = sheet.Name, State = sheet.IsHidden ? SheetStateValues.Hidden : SheetStateValues.Visible });
    }

    private static Stylesheet Styles(string ownFormat) => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 200, FormatCode = ownFormat }),
        new Fonts(new Font()),
        new Fills(new Fill()),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 4, ApplyNumberFormat = true }, new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true }, new CellFormat { NumberFormatId = 200, ApplyNumberFormat = true }));
}

/// <summary>A sheet to be written.</summary>
internal sealed record SheetDraft(string Name, IReadOnlyList<Cell> Cells)
{
    public IReadOnlyList<string> Merges { get; init; } = [];

    public IReadOnlyList<int> HiddenRows { get; init; } = [];

    /// <summary>A column from 1.</summary>
    public uint? HiddenColumn { get; init; }

    /// <summary>How the program that wrote the sheet spells that something is hidden: 1 or true.</summary>
    public string HiddenAs { get; init; } = "1";

    public bool IsHidden { get; init; }
}
