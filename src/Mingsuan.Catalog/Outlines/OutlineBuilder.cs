using Mingsuan.Kernel;

namespace Mingsuan.Catalog;

/// <summary>Builds the outlines of tables from data.</summary>
internal static class OutlineBuilder
{
    public static TableOutline Build(OutlineData data, CubeSpace cube) =>
        new(data.Id, [.. data.Layouts], [.. data.Kinds ?? []], [.. data.Panels.Select(panel => Build(panel, cube))]);

    private static OutlinePanel Build(OutlinePanelData data, CubeSpace cube) => new(
        cube.ToCoordinate(data.States),
        data.Axis is null ? null : cube[data.Axis],
        data.Total ?? string.Empty,
        [.. (data.Lines ?? []).Select(line => new OutlineLine(line.Label, cube.ToCoordinate(line.States)))],
        [.. data.Columns.Select(column => new OutlineColumn([.. column.Path], cube.ToCoordinate(column.States)))])
    {
        HasOwnRow = data.Own ?? false,
    };
}
