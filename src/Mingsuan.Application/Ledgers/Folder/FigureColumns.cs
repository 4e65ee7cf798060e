using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>A figure as columns: the text as printed, unit, decimals, value in yuan (or in its own unit), half of the last printed digit, state.</summary>
internal static class FigureColumns
{
    public static readonly string[] Names = ["printed", "unit", "decimals", "value", "half-step", "state"];

    public static IEnumerable<string> Cells(Figure figure) =>
        [figure.Text, FactWords.UnitId(figure.Unit) ?? string.Empty, Numbers.Text(figure.Decimals), Numbers.Text(figure.Value), Numbers.Text(figure.HalfStep), StateId(figure.State)];

    /// <summary>The figure of the row; null where something is wrong with it, which is told.</summary>
    public static Figure? Read(Record row, LedgerFaults faults)
    {
        var (value, step, decimals) = (row.Required("value", faults), row.Required("half-step", faults), row.Count("decimals", faults));
        var unit = Enum.GetValues<DisplayUnit>().Cast<DisplayUnit?>().FirstOrDefault(each => FactWords.UnitId(each) == row["unit"]);
        CellState? state = Enum.GetValues<CellState>().Cast<CellState?>().FirstOrDefault(each => StateId(each!.Value) == row["state"]); // never null: cast from a list of values
        if (unit is null && row["unit"].Length > 0) faults.Add("ledger-unknown-word", row.At("unit"), row["unit"], ("allowed", string.Join(' ', Enum.GetValues<DisplayUnit>().Select(each => FactWords.UnitId(each)))));
        if (state is null) faults.Add("ledger-unknown-word", row.At("state"), row["state"], ("allowed", string.Join(' ', Enum.GetValues<CellState>().Select(StateId))));
        return value is null || step is null || state is not { } known ? null : new Figure(row["printed"], value.Value, step.Value, known) { Unit = unit, Decimals = decimals ?? 0 };
    }

    private static string StateId(CellState state) => state.ToString().ToLowerInvariant();
}
