using System.Globalization;
using System.Text;
using System.Xml;

namespace Mingsuan.Reading;

/// <summary>Reads XML spreadsheets of 2003, which content systems and report servers send as XLS.</summary>
internal sealed class SpreadsheetXmlReader : IFormatReader
{
    private const string Namespace = "urn:schemas-microsoft-com:office:spreadsheet";
    private const int MostIndex = 1_048_576;

    /// <summary>Cells of a row up to which merges are followed down.</summary>
    private const int MostMerged = 1_024;

    /// <inheritdoc/>
    public string Format => "spreadsheetml";

    /// <inheritdoc/>
    public ReadResult Read(SourceFile file, ReadBudget budget, CancellationToken cancellationToken)
    {
        var draft = new DocumentDraft(file.Name, Format, budget, cancellationToken);
        using var xml = XmlLimits.Open(new MemoryStream(file.Bytes, writable: false));
        var formats = new Dictionary<string, NumberFormat>(StringComparer.Ordinal);
        var style = string.Empty;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "Style") style = xml.GetAttribute("ID", Namespace) ?? string.Empty;
            else if (xml.LocalName == "NumberFormat" && xml.GetAttribute("Format", Namespace) is { } code) formats[style] = NumberFormat.Of(NamedFormats.Code(code));
            else if (xml.LocalName == "Worksheet") ReadSheet(xml, formats, draft);
        }

        return draft.ToResult();
    }

    private static void ReadSheet(XmlReader xml, Dictionary<string, NumberFormat> formats, DocumentDraft draft)
    {
        var name = xml.GetAttribute("Name", Namespace) ?? string.Empty;
        using var sheet = xml.ReadSubtree();
        var rows = new List<SpanRow>();
        var row = 0;
        var covered = new Dictionary<int, int>();
        while (sheet.Read())
        {
            if (sheet.NodeType != XmlNodeType.Element) continue;
            if (sheet.LocalName == "Visible" && sheet.ReadString() != "SheetVisible")
            {
                draft.Report(WorkbookDiagnostics.HiddenSheet(draft.File, name));
                return;
            }

            if (sheet.LocalName != "Row") continue;
            row = Index(sheet, row + 1);
            if (rows.Count > 0 && row > rows[^1].Number + 1) rows.Add(new SpanRow(row - 1, [])); // rows left out are blank
            rows.Add(new SpanRow(row, ReadRow(sheet, formats, row, covered)));
        }

        SheetNames.AddSheet(draft, name, rows);
    }

    /// <summary>
    /// The cells of a row; <paramref name="covered"/> has the last row that merged cells above cover in each column. A cell that prints something and does not say
    /// where it stands is never below one of these: some report servers leave out where a row goes on.
    /// </summary>
    private static List<SpanCell> ReadRow(XmlReader xml, Dictionary<string, NumberFormat> formats, int number, Dictionary<int, int> covered)
    {
        var cells = new List<SpanCell>();
        if (xml.IsEmptyElement) return cells;
        using var row = xml.ReadSubtree();
        var next = 1;
        while (row.Read())
        {
            if (row.NodeType != XmlNodeType.Element || row.LocalName != "Cell") continue;
            var column = Index(row, next);
            var isPlaced = row.GetAttribute("Index", Namespace) is not null;
            var (across, down) = (Number(row, "MergeAcross"), Number(row, "MergeDown"));
            var format = formats.GetValueOrDefault(row.GetAttribute("StyleID", Namespace) ?? string.Empty);
            var text = ReadCell(row, format);
            while (text.Length > 0 && !isPlaced && covered.GetValueOrDefault(column) >= number) column++;
            if (text.Length > 0) cells.Add(new SpanCell(column - 1, text, across + 1, down + 1));
            for (var over = column; down > 0 && over <= column + across && cells.Count <= MostMerged; over++) covered[over] = number + down;
            next = column + across + 1;
        }

        return cells;
    }

    private static string ReadCell(XmlReader xml, NumberFormat? format)
    {
        if (xml.IsEmptyElement) return string.Empty;
        using var cell = xml.ReadSubtree();
        var (text, isNumber, isData) = (new StringBuilder(), false, false);
        while (cell.Read())
        {
            if (cell.NodeType == XmlNodeType.Element && cell.LocalName == "Data") (isData, isNumber) = (true, cell.GetAttribute("Type", Namespace) == "Number");
            else if (cell.NodeType == XmlNodeType.EndElement && cell.LocalName == "Data") isData = false;
            else if (isData && cell.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace) text.Append(cell.Value);
        }

        var printed = text.ToString();
        return isNumber && double.TryParse(printed, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? (format ?? NumberFormat.Of(null)).Show(value) : printed;
    }

    private static int Index(XmlReader xml, int next) => Number(xml, "Index") is > 0 and var index ? Math.Max(index, next) : next;

    private static int Number(XmlReader xml, string name) =>
        int.TryParse(xml.GetAttribute(name, Namespace), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, MostIndex) : 0;
}
