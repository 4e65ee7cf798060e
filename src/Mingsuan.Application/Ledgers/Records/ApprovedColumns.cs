using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Approved amounts as columns: the coordinate, the figure as printed, and where it stood.</summary>
internal sealed class ApprovedColumns(CoordinateColumns coordinates)
{
    public static IReadOnlyCollection<string> Required => FigureColumns.Names;

    public static IReadOnlyCollection<string> Optional(CubeSpace cube) => [.. CoordinateColumns.Of(cube), .. RecordValues.PlaceColumns];

    /// <summary>The amount; null where something is wrong with it, which is told.</summary>
    public ApprovedAmount? Read(Record row, LedgerFaults faults)
    {
        var (coordinate, figure) = (coordinates.Read(row, faults), FigureColumns.Read(row, faults));
        return figure is null ? null : new ApprovedAmount(coordinate, figure, row.KeptPlace(faults) ?? new Place { File = string.Empty });
    }

    public void Write(TextWriter writer, IReadOnlyCollection<ApprovedAmount> amounts)
    {
        var dimensions = coordinates.Needed([.. amounts.Select(amount => amount.Coordinate)]);
        CsvRecords.WriteRow(writer, [.. dimensions.Select(dimension => dimension.Id), .. FigureColumns.Names, .. RecordValues.PlaceColumns]);
        foreach (var amount in amounts) CsvRecords.WriteRow(writer, [.. CoordinateColumns.Cells(amount.Coordinate, dimensions), .. FigureColumns.Cells(amount.Figure), .. RecordValues.PlaceCells(amount.Place)]);
    }
}
