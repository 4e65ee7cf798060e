using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Budget lines as columns: the coordinate, the exact amount in yuan, the costing, other matters, the counterparty, the clerk's note and where it stood.</summary>
internal sealed class LineColumns(LedgerScope scope, CoordinateColumns coordinates, MemberNames names)
{
    private const char Separator = '|';
    private static readonly char[] Separators = [Separator, '\u3001', '\uff1b', ';']; // 、 ；

    private static readonly string[] Others = ["count", "standard", "times", "aspects", "counterparty", "note"];

    /// <summary>The columns that a file must have.</summary>
    public static string[] Required { get; } = ["amount"];

    /// <summary>The columns that a file may have.</summary>
    public static IReadOnlyCollection<string> Optional(CubeSpace cube) => [.. CoordinateColumns.Of(cube), .. Others, .. RecordValues.PlaceColumns];

    /// <summary>The line; null where something is wrong with it, which is told.</summary>
    public BudgetLine? Read(Record row, LedgerFaults faults)
    {
        var coordinate = coordinates.Read(row, faults);
        var amount = row.Required("amount", faults);
        var line = new BudgetLine(coordinate, new Money(amount ?? 0))
        {
            Aspects = [.. AspectsOf(row, faults)],
            Counterparty = row["counterparty"].Length == 0 ? null : row["counterparty"],
            Costing = CostingOf(row, faults),
            Note = row["note"],
            Place = row.KeptPlace(faults),
        };
        return amount is null ? null : line;
    }

    /// <summary>The heading and the rows of the lines.</summary>
    public void Write(TextWriter writer, ImmutableArray<BudgetLine> lines)
    {
        var dimensions = coordinates.Needed([.. lines.Select(line => line.Coordinate)]);
        var places = lines.Any(line => line.Place is not null) ? RecordValues.PlaceColumns : [];
        CsvRecords.WriteRow(writer, [.. dimensions.Select(dimension => dimension.Id), "amount", .. Others, .. places]);
        foreach (var line in lines)
            CsvRecords.WriteRow(writer, [.. CoordinateColumns.Cells(line.Coordinate, dimensions), Numbers.Text(line.Amount.Yuan), .. Costs(line.Costing), string.Join(Separator, line.Aspects.Select(MemberPaths.Of)), line.Counterparty ?? string.Empty, line.Note, .. places.Length > 0 ? RecordValues.PlaceCells(line.Place) : []]);
    }

    private static IEnumerable<string> Costs(Costing? costing) => costing is null ? ["", "", ""] : [Numbers.Text(costing.Count), Numbers.Text(costing.Standard.Yuan), Numbers.Text(costing.Times)];

    /// <summary>A costing has a count and a standard; times left blank is once.</summary>
    private static Costing? CostingOf(Record row, LedgerFaults faults)
    {
        var (count, standard, times) = (row.Number("count", faults), row.Number("standard", faults), row.Number("times", faults));
        if (count is null && standard is null && times is null) return null;
        if (count is { } many && standard is { } each) return new Costing(many, new Money(each), times ?? 1);
        var missing = count is null ? "count" : "standard";
        if (row[missing].Trim().Length == 0) faults.Add("ledger-costing-incomplete", row.At(missing), string.Empty);
        return null;
    }

    private IEnumerable<Member> AspectsOf(Record row, LedgerFaults faults)
    {
        foreach (var text in row["aspects"].Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (names.Find(scope.Cube.Aspect, text) is { } member) yield return member;
            else faults.Add("ledger-unknown-member", row.At("aspects"), text, ("dimension", scope.Cube.Aspect.Label), ("dimensionEnglish", scope.Cube.Aspect.English), ("nearest", names.NearestTo(scope.Cube.Aspect, text) ?? string.Empty));
        }
    }
}
