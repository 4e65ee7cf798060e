using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>A line of last year without its amount, which is only shown: by the id of the column, the text.</summary>
internal sealed record CarriedLine(Coordinate Coordinate, decimal Previous);

/// <summary>Last year's lines: those of a ledger, or the finest rows of function, source and nature that last year's tables print.</summary>
internal static class CarriedLines
{
    public static IReadOnlyList<CarriedLine> Of(Ledger last) =>
        last.Lines.IsEmpty ? OfTables(last) : [.. last.Lines.Where(line => line.Coordinate[last.Scope.Cube.Year] == last.Scope.Year(last.Year)).Select(line => new CarriedLine(line.Coordinate, line.Amount.Yuan))];

    private static List<CarriedLine> OfTables(Ledger last)
    {
        var rows = last.Approved.Where(amount => amount.Figure is { IsStated: true, Value: not 0 } && IsRow(amount.Coordinate)).DistinctBy(amount => amount.Coordinate).ToList();
        if (rows.Exists(row => IsProject(row.Coordinate))) rows.RemoveAll(row => !IsProject(row.Coordinate) && row.Coordinate[last.Scope.Cube.Nature] is { } nature && nature.IsWithin(last.Scope.Cube.Nature["project"]));
        return [.. rows.Where(row => !rows.Exists(other => other != row && other.Coordinate.StrictlyRefines(row.Coordinate))).Select(row => new CarriedLine(row.Coordinate, row.Figure.Value))];
    }

    private static bool IsProject(Coordinate coordinate) => coordinate[coordinate.Cube.Project] is { IsAll: false };

    /// <summary>Spending on an item or a project of one source that is more than zero.</summary>
    private static bool IsRow(Coordinate coordinate)
    {
        var cube = coordinate.Cube;
        var isItem = coordinate[cube.Function] is { Id.Length: 7 } || coordinate[cube.Project] is { IsAll: false };
        return isItem && coordinate[cube.Flow] is { Id: "expenditure" } && coordinate[cube.Source] is { IsAll: false, Id: not "fiscal" } && coordinate[cube.Measure] is { Id: "amount" } && coordinate[cube.Stage] is { Id: "budget" }
            && coordinate[cube.Nature] is { } nature && nature.IsWithin(cube.Nature["expenditure"]) && nature.Id != "expenditure"
            && coordinate[cube.Economic] is { IsAll: true } && coordinate[cube.GovernmentEconomic] is { IsAll: true } && coordinate[cube.Aspect] is { IsAll: true } && coordinate[cube.Period] is { Id: "fiscal-year" };
    }
}
