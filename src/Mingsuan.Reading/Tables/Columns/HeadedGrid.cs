using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>The grids of one table, joined: the header rows once, then all data rows.</summary>
internal sealed record HeadedGrid(ImmutableArray<GridRow> Header, ImmutableArray<GridRow> Rows)
{
    /// <summary>The number of columns of the widest row.</summary>
    public int ColumnCount => Header.Concat(Rows).Select(row => row.Cells.Length == 0 ? 0 : row.Cells[^1].Column + row.Cells[^1].ColumnSpan).DefaultIfEmpty(0).Max();
}

/// <summary>Finds where the header of a table ends, and drops the header that a continued page repeats.</summary>
internal sealed class HeaderFinder(LabelReader labels)
{
    /// <summary>Joins the grids of a table; where the first lacks the header, that of a page behind it is the header of all.</summary>
    public HeadedGrid Join(IEnumerable<Grid> grids)
    {
        var all = grids.ToList();
        var joined = JoinInOrder(all);
        if (!joined.Header.IsEmpty) return joined;
        var later = all.Skip(1).Select(grid => JoinInOrder([grid]).Header).FirstOrDefault(header => !header.IsEmpty, []);
        return new HeadedGrid(later, [.. joined.Rows.Where(row => !Repeats(later, row))]);
    }

    private HeadedGrid JoinInOrder(List<Grid> grids)
    {
        var header = ImmutableArray.CreateBuilder<GridRow>();
        var rows = ImmutableArray.CreateBuilder<GridRow>();
        foreach (var row in grids.SelectMany(grid => grid.Rows))
        {
            if (IsBlank(row) || NumbersItsColumns(row)) continue;
            if (rows.Count == 0 && HeadedCodes(row, header) is { } codes)
            {
                header.Add(codes);
                rows.Add(row with { Cells = [.. row.Cells.Except(codes.Cells)] });
            }
            else if (rows.Count == 0 && IsHeader(row, header)) header.Add(row);
            else if (!Repeats(header, row)) rows.Add(row);
        }

        return new HeadedGrid(header.ToImmutable(), rows.ToImmutable());
    }

    private static bool IsBlank(GridRow row) => row.Cells.All(cell => string.IsNullOrWhiteSpace(cell.Text));

    /// <summary>
    /// True for a row of column numbers: 1 2 3 …, also with what they sum (1=2+3), behind signs without a letter or digit (**) and with the word
    /// for them (栏次), which both halves of a table print.
    /// </summary>
    private bool NumbersItsColumns(GridRow row)
    {
        var texts = row.Cells.Where(cell => !string.IsNullOrWhiteSpace(cell.Text)).Select(cell => TextFolding.Fold(cell.Text)).ToList();
        var numbers = texts.SkipWhile(text => !text.Any(char.IsLetterOrDigit)).Where(text => !IsWordOfNumbers(text)).ToList();
        return (numbers.Count >= 3 || (numbers.Count > 0 && texts.Count > numbers.Count && (IsSign(texts[0]) || IsWordOfNumbers(texts[0])))) && numbers.Select((text, index) => Numbers(text, index + 1)).All(fits => fits);
    }

    private bool IsWordOfNumbers(string text) => labels.Read(text).Role == LabelRole.Ignored;

    private static bool Numbers(string text, int column) =>
        text.StartsWith($"{column}", StringComparison.Ordinal) && (text.Length == $"{column}".Length || text[$"{column}".Length] == '=');

    /// <summary>The cells 类 款 项 at the left of a row whose other cells are the first row of data, or null for any other row.</summary>
    private GridRow? HeadedCodes(GridRow row, ImmutableArray<GridRow>.Builder above)
    {
        if (above.Count == 0 || !row.Cells.Any(cell => MoneyText.IsMoney(cell.Text))) return null;
        var codes = row.Cells.Where(cell => cell.Text.Length > 0).TakeWhile(cell => labels.Read(cell.Text).Role is LabelRole.CodeCategory or LabelRole.CodeSection or LabelRole.CodeItem).ToImmutableArray();
        return codes.Length > 1 ? row with { Cells = codes } : null;
    }

    /// <summary>** stands where a column has no number; a dash would be a cell without an amount.</summary>
    private static bool IsSign(string text) => text.Length > 1 && text.All(letter => letter == '*');

    private static bool Repeats(IEnumerable<GridRow> header, GridRow row) =>
        header.Any(known => Words(known).SequenceEqual(Words(row)));

    private static IEnumerable<string> Words(GridRow row) =>
        row.Cells.Select(cell => TextFolding.Fold(cell.Text)).Where(text => text.Length > 0);

    private bool IsHeader(GridRow row, ImmutableArray<GridRow>.Builder above)
    {
        var cells = row.Cells.Where(cell => !string.IsNullOrWhiteSpace(cell.Text)).ToList();
        if (cells.Exists(cell => MoneyText.IsMoney(cell.Text) || IsNumberBelowHeading(above, cell) || IsIllegibleBelowHeading(above, cell))) return false;
        var first = labels.Read(cells[0].Text);
        if (first.Code.Length > 0 || AccountCode.TryParse(first.Words, out _) || first.Level is 1 or 2 && above.Count > 0) return false;
        if (above.Count == 0) return true;
        if (cells.Count > 1) return !IsRowLabel(first, cells);
        return first.Role is LabelRole.Code or LabelRole.CodeCategory or LabelRole.Classification || !(first.IsTotal || IsLabelColumn(above, cells[0].Column));
    }

    /// <summary>A plain number below a heading that is not of codes.</summary>
    private bool IsNumberBelowHeading(ImmutableArray<GridRow>.Builder above, GridCell cell) =>
        NumberReader.Read(cell.Text) is { Figure.IsStated: true } && above.Select(row => row[cell.Column]).Where(text => text.Length > 0).Select(text => labels.Read(text))
            .Any(label => label.Term is { Role: LabelRole.None or LabelRole.Amount } && label.Year is null);

    /// <summary>The mark of a number that could not be read.</summary>
    private static bool IsIllegibleBelowHeading(ImmutableArray<GridRow>.Builder above, GridCell cell) =>
        above.Count > 0 && NumberReader.Read(cell.Text) is { Figure.State: CellState.Illegible };

    /// <summary>A row of an empty table: its first cell names an account or a total, and no other cell heads a column.</summary>
    private bool IsRowLabel(Label first, List<GridCell> cells) =>
        first.Term is { Role: LabelRole.None or LabelRole.Total } && cells.Skip(1).All(cell => labels.Read(cell.Text).Term is null or { Role: LabelRole.None })
        && cells.Count == 2 && first.Term.Senses.Any(sense => sense.Stated.Any(member => member.Id.Length is 3 or 5 or 7 && char.IsAsciiDigit(member.Id[0])));

    private bool IsLabelColumn(ImmutableArray<GridRow>.Builder above, int column) =>
        above.Select(row => row[column]).Where(text => text.Length > 0).Select(text => labels.Read(text).Role)
            .Any(role => role is LabelRole.Label or LabelRole.Name or LabelRole.BodyName or LabelRole.ProjectName);
}
