using System.Globalization;
using System.Text.RegularExpressions;
using ExcelDataReader;

namespace Mingsuan.Reading;

/// <summary>What the cells of the current row display.</summary>
internal sealed partial class CellDisplay(IExcelDataReader workbook)
{
    private const int DateOfTheCountry = 14; // the built-in format that follows the user's country
    private const string ChineseDate = "yyyy/m/d";

    private readonly Dictionary<string, NumberFormat> formats = new(StringComparer.Ordinal);

    /// <summary>True for a text that stands for the error of a formula.</summary>
    public static bool IsError(string text) => text.StartsWith('#') && ErrorName().IsMatch(text);

    /// <summary>The displayed text of the cell, empty for a blank one.</summary>
    public string Text(int column) => workbook.GetValue(column) switch
    {
        null => string.Empty,
        string text => text,
        bool truth => truth ? "TRUE" : "FALSE",
        double number => FormatOf(column).Show(number),
        DateTime date => FormatOf(column).Show(date),
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        IConvertible number => FormatOf(column).Show(number.ToDouble(CultureInfo.InvariantCulture)),
        var other => other.ToString() ?? string.Empty,
    };

    private NumberFormat FormatOf(int column)
    {
        var code = workbook.GetNumberFormatIndex(column) == DateOfTheCountry ? ChineseDate : workbook.GetNumberFormatString(column) ?? string.Empty;
        if (!formats.TryGetValue(code, out var format)) formats[code] = format = NumberFormat.Of(code);
        return format;
    }

    /// <summary>The errors that spreadsheets show instead of a value.</summary>
    [GeneratedRegex(@"^#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\?|NUM!|N/A|SPILL!|CALC!)$", RegexOptions.CultureInvariant)]
    private static partial Regex ErrorName();
}
