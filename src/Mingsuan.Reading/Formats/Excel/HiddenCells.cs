using ExcelDataReader;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>The hidden rows and columns of a sheet that hold something. They are read: the sums of the sheet count them.</summary>
internal sealed class HiddenCells
{
    private readonly IExcelDataReader workbook;
    private readonly SheetFaults faults;
    private readonly HashSet<int> hiddenColumns = [];
    private readonly HashSet<int> rows = [];
    private readonly HashSet<int> columns = [];

    public HiddenCells(IExcelDataReader workbook, SheetFaults faults)
    {
        (this.workbook, this.faults) = (workbook, faults);
        for (var column = 0; column < workbook.FieldCount; column++)
        {
            if (workbook.GetColumnWidth(column) == 0 || faults.HiddenColumns.Exists(run => run.First <= column && column <= run.Last)) hiddenColumns.Add(column);
        }
    }

    /// <summary>How many hidden rows hold something.</summary>
    public int Rows => rows.Count;

    /// <summary>How many hidden columns hold something.</summary>
    public int Columns => columns.Count;

    /// <summary>Which those are: the numbers of the rows and the letters of the columns.</summary>
    public string Places => string.Join(", ", new[] { NumberRuns.Of(rows, row => $"{row + 1}"), NumberRuns.Of(columns, SheetColumns.Name) }.Where(list => list.Length > 0));

    /// <summary>True where anything is hidden.</summary>
    public bool Any => Rows + Columns > 0;

    /// <summary>True where an amount other than zero is hidden.</summary>
    public bool HidesAmount { get; private set; }

    /// <summary>Notes a cell of the current row that displays something.</summary>
    public void Note(int column, string text)
    {
        var (inRow, inColumn) = (workbook.RowHeight == 0 || faults.HiddenRows.Contains(workbook.Depth), hiddenColumns.Contains(column));
        if (inRow) rows.Add(workbook.Depth);
        if (inColumn) columns.Add(column);
        HidesAmount |= (inRow || inColumn) && MoneyText.IsMoney(text) && NumberReader.Read(text) is { Figure.Value: not 0 };
    }
}
