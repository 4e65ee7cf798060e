using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>
/// Coordinates as columns, one a dimension. A blank cell is an open position; a column that is left out is the same for all rows: expenditure of the
/// ledger's year, budgeted, of the fiscal year, an amount, and all of every dimension that is rarely cut. Nature, source and timing have no such value.
/// </summary>
internal sealed class CoordinateColumns(LedgerScope scope, FiscalYear year, MemberNames names)
{
    /// <summary>True where codes that were not in force are told: what is compiled, not what was approved.</summary>
    public bool HoldsYear { get; init; }

    /// <summary>True where a blank cell says what a column says that is left out: what people fill in.</summary>
    public bool BlankIsUsual { get; init; }

    private readonly Coordinate usual = Usual(scope, year);

    /// <summary>The names of all columns.</summary>
    public static IEnumerable<string> Of(CubeSpace cube) => cube.Dimensions.Select(dimension => dimension.Id);

    /// <summary>The dimensions whose columns must be written for these coordinates.</summary>
    public List<Dimension> Needed(IReadOnlyCollection<Coordinate> coordinates) =>
        [.. scope.Cube.Dimensions.Where(dimension => coordinates.Any(coordinate => !ReferenceEquals(coordinate[dimension], usual[dimension])))];

    /// <summary>The cells of one coordinate.</summary>
    public static IEnumerable<string> Cells(Coordinate coordinate, IEnumerable<Dimension> dimensions) => dimensions.Select(dimension => MemberPaths.Of(coordinate[dimension]));

    /// <summary>The coordinate that the row states; what nobody knows is a fault and stays open.</summary>
    public Coordinate Read(Record row, LedgerFaults faults)
    {
        var coordinate = scope.Cube.Blank;
        foreach (var dimension in scope.Cube.Dimensions)
        {
            var member = row.Table.Has(dimension.Id) && !(BlankIsUsual && row[dimension.Id].Length == 0) ? Member(row, dimension, faults) : usual[dimension];
            if (member is not null) coordinate = coordinate.With(member);
        }

        return coordinate;
    }

    /// <summary>The member in that column; null where it is blank or, with a fault, unknown.</summary>
    public Member? Member(Record row, Dimension dimension, LedgerFaults faults)
    {
        var text = row[dimension.Id].Trim(' ');
        if (text.Length == 0) return null;
        if (names.Find(dimension, text) is { } member)
        {
            if (HoldsYear && names.IsNamedOtherwise(member, text)) faults.Add("ledger-code-name-differs", row.At(dimension.Id), text, ("code", member.Id), ("name", member.Label));
            if (HoldsYear && !names.IsInForce(member)) faults.Warn("ledger-code-not-of-year", row.At(dimension.Id), text, ("year", $"{year}"));
            return member;
        }

        var nearest = names.NearestTo(dimension, text);
        faults.Add(nearest is null ? "ledger-unknown-member" : "ledger-unknown-member-near", row.At(dimension.Id), text, ("dimension", names.WordFor(dimension).Chinese), ("dimensionEnglish", names.WordFor(dimension).English), ("nearest", nearest ?? string.Empty));
        return null;
    }

    /// <summary>What a column that is left out says.</summary>
    private static Coordinate Usual(LedgerScope scope, FiscalYear year)
    {
        var cube = scope.Cube;
        var coordinate = cube.Blank.With(cube.Flow["expenditure"]).With(scope.Year(year)).With(cube.Stage["budget"]).With(cube.Period["fiscal-year"]).With(cube.Measure["amount"]);
        foreach (var dimension in (ReadOnlySpan<Dimension>)[cube.Function, cube.Economic, cube.GovernmentEconomic, cube.FundingLevel, cube.Body, cube.Project, cube.Aspect]) coordinate = coordinate.With(dimension.Root);
        return coordinate;
    }
}
