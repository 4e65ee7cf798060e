using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Mingsuan.Reading;

/// <summary>Looks through the XML of a zipped workbook for the faults of its sheets, by the name of the sheet.</summary>
internal static class WorkbookFaults
{
    private const string ErrorOfFormula = "e"; // types of a cell
    private const string TextOfFormula = "str";

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string Visible = "visible";

    /// <summary>A sheet has no more columns; a hostile one may list a million runs of them.</summary>
    private const int MostColumns = 16_384;

    /// <summary>The faults of each sheet; none for a workbook that is not kept as XML.</summary>
    /// <exception cref="RefusedFileException">A sheet that is shown has more rows than are left: the library would read it three times before that shows.</exception>
    public static Dictionary<string, SheetFaults> Of(SourceFile file, ReadBudget budget, CancellationToken cancellationToken)
    {
        using var archive = new ZipArchive(new MemoryStream(file.Bytes, writable: false), ZipArchiveMode.Read);
        var faults = new Dictionary<string, SheetFaults>(StringComparer.Ordinal);
        var targets = Elements(archive, "xl/_rels/workbook.xml.rels", "Relationship", xml => (Id: xml.GetAttribute("Id") ?? string.Empty, Target: xml.GetAttribute("Target") ?? string.Empty))
            .GroupBy(relation => relation.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Target, StringComparer.Ordinal);
        foreach (var (name, id, state) in Elements(archive, "xl/workbook.xml", "sheet", xml => (xml.GetAttribute("name") ?? string.Empty, xml.GetAttribute("id", Relations) ?? string.Empty, xml.GetAttribute("state") ?? Visible)))
        {
            if (!targets.TryGetValue(id, out var target)) continue;
            faults[name] = OfSheet(archive, PathOf(target), budget, cancellationToken);
            if (state == Visible && !budget.HasLines(faults[name].Rows)) throw new RefusedFileException(FileDiagnostics.TooManyLines(file.Name, budget.Limits.MaxLines));
        }

        return faults;
    }

    private static string PathOf(string target) => target.StartsWith('/') ? target[1..] : $"xl/{target}";

    private static List<T> Elements<T>(ZipArchive archive, string part, string name, Func<XmlReader, T> read)
    {
        var found = new List<T>();
        using var xml = Open(archive, part);
        while (xml?.Read() ?? false)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == name) found.Add(read(xml));
        }

        return found;
    }

    private static SheetFaults OfSheet(ZipArchive archive, string part, ReadBudget budget, CancellationToken cancellationToken)
    {
        var faults = new SheetFaults();
        using var xml = Open(archive, part);
        string? type = null;
        var (address, hasFormula, hasValue, isValue, isFilled, row) = (string.Empty, false, false, false, false, 0);
        while ((xml?.Read() ?? false) && budget.HasLines(faults.Rows))
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (xml.NodeType, xml.LocalName)
            {
                case (XmlNodeType.Element, "col") when IsHidden(xml) && faults.HiddenColumns.Count < MostColumns:
                    faults.HiddenColumns.Add((Number(xml, "min") - 1, Number(xml, "max") - 1));
                    break;
                case (XmlNodeType.Element, "row"):
                    (isFilled, row) = (false, xml.GetAttribute("r") is null ? row + 1 : Number(xml, "r"));
                    if (IsHidden(xml)) faults.HiddenRows.Add(row - 1);
                    break;
                case (XmlNodeType.Element, "c"):
                    (address, type, hasFormula, hasValue, isValue) = (xml.GetAttribute("r") ?? string.Empty, xml.GetAttribute("t"), false, false, false);
                    break;
                case (XmlNodeType.Element, "f"):
                    hasFormula = true;
                    break;
                case (XmlNodeType.Element, "v" or "is"):
                    hasValue |= xml.LocalName == "is" || type is TextOfFormula or ErrorOfFormula;
                    isValue = !hasValue && !xml.IsEmptyElement; // some programs store an empty value for a number that they did not work out
                    if (!isFilled) faults.Rows++;
                    isFilled = true;
                    if (type == ErrorOfFormula) faults.Errors[address] = xml.ReadString();
                    break;
                case (XmlNodeType.Text or XmlNodeType.CDATA, _) when isValue:
                    (isValue, hasValue) = (false, true);
                    break;
                case (XmlNodeType.EndElement, "c") when hasFormula && !hasValue:
                    faults.AddUnvalued(address);
                    break;
            }
        }

        return faults;
    }

    /// <summary>Programs write 1 or true.</summary>
    private static bool IsHidden(XmlReader xml) => xml.GetAttribute("hidden") is "1" or "true";

    private static int Number(XmlReader xml, string attribute) => int.TryParse(xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static XmlReader? Open(ZipArchive archive, string part) =>
        archive.GetEntry(part) is { } entry ? XmlLimits.Open(entry.Open()) : null;
}
