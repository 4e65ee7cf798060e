using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Mingsuan.Application;

/// <summary>
/// Reads what a workbook (XLSX) stores, sheet by sheet as a stream: values, not how they are shown. For what people filled in; published tables are read
/// by Reading as they are printed.
/// </summary>
internal sealed class BookReader : IDisposable
{
    /// <summary>No part of a workbook of ours is larger once unpacked.</summary>
    private const long MostBytes = 1L << 30;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, IgnoreComments = true, IgnoreProcessingInstructions = true, MaxCharactersInDocument = MostBytes };

    private readonly ZipArchive archive;
    private readonly List<(string Name, string Part, bool IsHidden)> sheets = [];
    private List<string>? shared;
    private HashSet<int>? dates;

    /// <exception cref="InvalidDataException">It is no workbook.</exception>
    public BookReader(Stream stream)
    {
        archive = new ZipArchive(stream, ZipArchiveMode.Read);
        ReadSheets();
    }

    /// <summary>The names of the sheets in their order, hidden ones too.</summary>
    public IReadOnlyList<string> Names => [.. sheets.Select(sheet => sheet.Name)];

    /// <summary>The sheet of that name.</summary>
    public BookSheet Read(string name)
    {
        shared ??= ReadShared();
        dates ??= ReadDates();
        var (rows, merges, hidden) = (new List<BookRow>(), new List<string>(), new List<(int, int)>());
        var sheet = sheets.First(sheet => sheet.Name == name);
        using var reader = Open(sheet.Part);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "row" && ReadRow(reader, rows.Count > 0 ? rows[^1].Number : 0) is { } row) rows.Add(row);
            else if (reader.LocalName == "col" && IsHidden(reader, "width")) hidden.Add((Count(reader, "min") - 1, Count(reader, "max") - 1));
            else if (reader.LocalName == "mergeCell" && reader.GetAttribute("ref") is { } range) merges.Add(range);
        }

        return new BookSheet(name, rows, merges) { IsHidden = sheet.IsHidden, HiddenColumns = hidden };
    }

    public void Dispose() => archive.Dispose();

    private BookRow? ReadRow(XmlReader reader, int before)
    {
        var number = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var told) ? told : before + 1;
        if (reader.IsEmptyElement) return null;
        var isHidden = IsHidden(reader, "ht");
        var cells = new List<BookCell>();
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "c" && ReadCell(reader, cells.Count > 0 ? cells[^1].Column + 1 : 0) is { } cell) cells.Add(cell);
        }

        return cells.Count == 0 ? null : new BookRow(number, [.. cells]) { IsHidden = isHidden };
    }

    /// <summary>True for a row or column that is said to be hidden, or that has no size.</summary>
    private static bool IsHidden(XmlReader reader, string size) => reader.GetAttribute("hidden") is "1" or "true" || reader.GetAttribute(size) is "0";

    private static int Count(XmlReader reader, string attribute) => int.TryParse(reader.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;

    private BookCell? ReadCell(XmlReader reader, int next)
    {
        var column = ColumnOf(reader.GetAttribute("r")) ?? next;
        var (type, style) = (reader.GetAttribute("t"), Count(reader, "s"));
        if (reader.IsEmptyElement) return null;
        var (value, text, isFormula) = ((string?)null, (StringBuilder?)null, false);
        var depth = reader.Depth;
        var isInside = reader.Read();
        while (isInside && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName is not ("v" or "t" or "f"))
            {
                isInside = reader.Read();
                continue;
            }

            var name = reader.LocalName;
            var content = reader.ReadElementContentAsString(); // moves behind the element
            if (name == "v") value = content;
            else if (name == "f") isFormula = true;
            else (text ??= new StringBuilder()).Append(content);
        }

        return ToCell(column, type, value, text?.ToString(), isFormula) is { } cell ? cell with { IsDate = cell.Kind == BookCellKind.Number && dates!.Contains(style) } : null; // read before any sheet
    }

    private BookCell? ToCell(int column, string? type, string? value, string? text, bool isFormula) => (type, value) switch
    {
        ("inlineStr", _) => text is null ? null : new BookCell(column, text, BookCellKind.Text),
        (_, null) or (null or "n", "") => isFormula ? new BookCell(column, string.Empty, BookCellKind.Uncomputed) : null,
        ("s", _) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared!.Count ? new BookCell(column, shared[index], BookCellKind.Text) : null, // read before any sheet
        ("str" or "d", _) => new BookCell(column, value, BookCellKind.Text),
        ("e", _) => new BookCell(column, value, BookCellKind.Error),
        ("b", _) => new BookCell(column, value == "0" ? "FALSE" : "TRUE", BookCellKind.Text), // as it is shown: no number
        _ => new BookCell(column, value, BookCellKind.Number),
    };

    private static int? ColumnOf(string? address)
    {
        if (address is null) return null;
        var column = 0;
        foreach (var letter in address)
        {
            if (!char.IsAsciiLetter(letter)) break;
            column = (column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1);
        }

        return column - 1;
    }

    private void ReadSheets()
    {
        if (archive.GetEntry("xl/workbook.xml") is null) throw new InvalidDataException("no workbook");
        var parts = Relations();
        using var reader = Open("xl/workbook.xml");
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "sheet") continue;
            var isHidden = reader.GetAttribute("state") is "hidden" or "veryHidden";
            if (reader.GetAttribute("name") is { } name && Relation(reader) is { } id && parts.TryGetValue(id, out var part)) sheets.Add((name, part, isHidden));
        }
    }

    /// <summary>The id of the relation, whatever its namespace is called.</summary>
    private static string? Relation(XmlReader reader)
    {
        string? id = null;
        while (reader.MoveToNextAttribute())
        {
            if (reader.LocalName == "id" && reader.NamespaceURI.Length > 0) id = reader.Value;
        }

        reader.MoveToElement();
        return id;
    }

    private Dictionary<string, string> Relations()
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (archive.GetEntry("xl/_rels/workbook.xml.rels") is null) return parts;
        using var reader = Open("xl/_rels/workbook.xml.rels");
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "Relationship") continue;
            if (reader.GetAttribute("Id") is { } id && reader.GetAttribute("Target") is { } target) parts[id] = target.StartsWith('/') ? target[1..] : $"xl/{target}";
        }

        return parts;
    }

    /// <summary>The texts that cells share; what stands above a text for its sound is left.</summary>
    private List<string> ReadShared()
    {
        var texts = new List<string>();
        if (archive.GetEntry("xl/sharedStrings.xml") is null) return texts;
        using var reader = Open("xl/sharedStrings.xml");
        var (text, isSound) = (new StringBuilder(), false);
        while (reader.Read())
        {
            if (reader.LocalName == "rPh") isSound = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace && !isSound && reader.Depth > 2) text.Append(reader.Value);
            else if (reader.LocalName == "si" && (reader.NodeType == XmlNodeType.EndElement || reader.IsEmptyElement))
            {
                texts.Add(text.ToString());
                text.Clear();
            }
        }

        return texts;
    }

    /// <summary>The styles of cells whose format shows days or times, by their index.</summary>
    private HashSet<int> ReadDates()
    {
        var (formats, styles, index, isInside) = (new HashSet<int>(BookDates.BuiltIn), new HashSet<int>(), 0, false);
        if (archive.GetEntry("xl/styles.xml") is null) return styles;
        using var reader = Open("xl/styles.xml");
        while (reader.Read())
        {
            if (reader.LocalName == "cellXfs") isInside = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "numFmt" && BookDates.IsOne(reader.GetAttribute("formatCode") ?? string.Empty)) formats.Add(Count(reader, "numFmtId"));
            else if (isInside && reader.LocalName == "xf" && formats.Contains(Count(reader, "numFmtId"))) styles.Add(index++);
            else if (isInside && reader.LocalName == "xf") index++;
        }

        return styles;
    }

    private XmlReader Open(string part)
    {
        var entry = archive.GetEntry(part) ?? throw new InvalidDataException(part);
        return entry.Length > MostBytes ? throw new InvalidDataException(part) : XmlReader.Create(entry.Open(), Settings);
    }
}
