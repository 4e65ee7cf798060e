using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Writing.Tests;

/// <summary>Ledgers of a few invented lines.</summary>
internal static class SmallLedger
{
    public static Ledger With(params BudgetLine[] lines) => In(new LedgerScope(DisclosureCatalog.Default.Cube), lines);

    public static Ledger In(LedgerScope scope, params BudgetLine[] lines) => new()
    {
        Scope = scope,
        Body = new LedgerBody("901001", "临川市某中心", BodyKind.BudgetUnit) { Type = "institution" },
        Year = new FiscalYear(2026),
        Jurisdiction = "cn-21",
        Lines = [.. lines],
    };

    /// <summary>A line of this year's budget; <paramref name="states"/> are dimensions and members.</summary>
    public static BudgetLine Line(this LedgerScope scope, decimal yuan, params (string Dimension, string Member)[] states)
    {
        var cube = scope.Cube;
        var coordinate = cube.Blank.With(cube.Flow["expenditure"]).With(cube.Stage["budget"]).With(scope.Year(new FiscalYear(2026)));
        foreach (var (dimension, member) in states) coordinate = coordinate.With(scope.Of(cube[dimension], member, member));
        return new BudgetLine(coordinate, new Money(yuan));
    }

    public static DocumentTable Project(this Ledger ledger, string layout, string table)
    {
        var form = WritingCatalog.Default.Layout(layout) ?? throw new ArgumentException($"no layout is called {layout}", nameof(layout));
        var context = new ProjectionContext(WritingCatalog.Default, ledger, new LineAmounts(ledger, new LineAspects(WritingCatalog.Default, ledger)));
        return new TableProjector(context, form).Project(form.Tables.Single(one => one.Id == table)).Table;
    }

    /// <summary>The rows of a table as text, the cells parted by bars.</summary>
    public static ImmutableArray<string> Lines(this DocumentTable table) => [.. table.Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Text)))];
}
