using System.Text.RegularExpressions;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Adds sheets to a draft: the name of the sheet above its rows where a person gave it and the sheet does not print it.</summary>
internal static partial class SheetNames
{
    private const int TitleRows = 5;

    /// <summary>Adds a sheet; one that prints nothing adds nothing.</summary>
    public static void AddSheet(DocumentDraft draft, string name, IReadOnlyList<SpanRow> rows)
    {
        if (rows.All(row => row.IsBlank)) return;
        if (name.Length > 0 && !DefaultName().IsMatch(name) && !Prints(rows, TextFolding.Fold(name))) draft.AddText(name, 0, name);
        draft.AddTable(rows, (row, column) => Address(name, row, column));
    }

    /// <summary>The address of a cell in a row from 1 and a column from 0.</summary>
    public static string Address(string sheet, int row, int column) => sheet.Length == 0 ? $"{SheetColumns.Name(column)}{row}" : $"{sheet}!{SheetColumns.Name(column)}{row}";

    private static bool Prints(IReadOnlyList<SpanRow> rows, string name) =>
        rows.Take(TitleRows).SelectMany(row => row.Printed).Any(cell => TextFolding.Fold(cell.Text).Contains(name, StringComparison.Ordinal));

    /// <summary>The names that programs give.</summary>
    [GeneratedRegex(@"^Sheet\s?\d*(\s?\(\d+\))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DefaultName();
}
