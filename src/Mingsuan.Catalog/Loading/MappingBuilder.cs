using Mingsuan.Kernel;

namespace Mingsuan.Catalog;

/// <summary>Builds a mapping rule from data.</summary>
internal static class MappingBuilder
{
    public static MappingRule Build(MappingData data, CubeSpace cube) => new(
        data.Id,
        data.Kind,
        data.Relation is "equal" or "equal-or-less" or "equal-or-other",
        data.Certainty == "exact",
        [.. data.Left.Select(constraints => cube.ToCoordinate(constraints))],
        [.. data.Right.Select(constraints => cube.ToCoordinate(constraints))],
        cube.ToCoordinate(data.Scope ?? []),
        [.. data.Bodies ?? []],
        data.Basis ?? string.Empty)
    {
        Unless = [.. (data.Unless ?? []).Select(TextFolding.Fold)],
        MayBeLess = data.Relation == "equal-or-less",
        MayBeOther = data.Relation == "equal-or-other",
    };
}
