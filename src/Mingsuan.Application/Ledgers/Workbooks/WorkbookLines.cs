using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>The sheet of budget lines or of what was executed last year, or the export of an integrated budget system: each row with an amount is a line at the finest accounts.</summary>
internal sealed class WorkbookLines(DisclosureCatalog catalog, LedgerScope scope, FiscalYear year, MemberNames names)
{
    private static readonly string[] Needed = ["function", "economic", "nature", "source", "timing"];

    private readonly CubeSpace cube = scope.Cube;
    private LineColumns? columns;

    /// <summary>The sheet whose columns they are.</summary>
    public string Sheet { get; init; } = LedgerSheetIds.Lines;

    /// <summary>True where codes that are not of the year are told.</summary>
    public bool HoldsYear { get; init; } = true;

    public ImmutableArray<BudgetLine> Read(RecordTable? table, string file, LedgerFaults faults)
    {
        columns = new LineColumns(scope, new CoordinateColumns(scope, year, names) { HoldsYear = HoldsYear, BlankIsUsual = true }, names);
        var lines = ImmutableArray.CreateBuilder<BudgetLine>();
        var unused = 0;
        foreach (var row in table?.Rows ?? [])
        {
            if (row["amount"].Length == 0 && row["previous"].Length > 0) unused++;
            else if (Line(row, faults) is { } line) lines.Add(line);
        }

        if (unused > 0) faults.Hint("ledger-carried-unused", new Place { File = file, Cell = catalog.Ledger[Sheet].Name.Chinese }, $"{unused}");
        return lines.ToImmutable();
    }

    private BudgetLine? Line(Record row, LedgerFaults faults)
    {
        foreach (var column in Needed.Where(column => row.Table.Has(column) && row[column].Length == 0 && !row.IsUnreadable(column))) faults.Add("ledger-cell-missing", row.At(column), string.Empty);
        CheckFinest(row, faults);
        if (columns?.Read(row, faults) is not { } line) return null;
        if (decimal.Round(line.Amount.Yuan, 2) != line.Amount.Yuan) faults.Add("ledger-not-in-cents", row.At("amount"), row["amount"]);
        return line with { Place = row.At("amount") };
    }

    /// <summary>A category or section that has parts says less than tables print.</summary>
    private void CheckFinest(Record row, LedgerFaults faults)
    {
        foreach (var column in catalog.Ledger[Sheet].Columns)
        {
            if ((column.Deep is null && !column.IsLeaves) || cube.Find(column.Id) is not { } dimension || names.Find(dimension, row[column.Id].Trim(' ')) is not { IsAll: false, IsLocal: false } member) continue;
            var isFine = column.Deep is { } deep ? member.Depth >= deep || member.Children.Count == 0 : member.Children.Count == 0;
            if (!isFine) faults.Add("ledger-not-finest", row.At(column.Id), row[column.Id]);
        }
    }
}
