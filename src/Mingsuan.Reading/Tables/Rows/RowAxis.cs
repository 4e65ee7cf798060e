using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>The dimension that the rows of a panel are cut along, chosen for the axis as a whole: by code, by heading, by what most labels can mean.</summary>
internal sealed class RowAxis
{
    private RowAxis(LabelReader labels) => Labels = labels;

    public LabelReader Labels { get; }

    /// <summary>The classification of the rows, or null where they are cut along another dimension.</summary>
    public Dimension? Dimension { get; private init; }

    /// <summary>The dimension that senses of labels are chosen in.</summary>
    public Dimension? Preferred { get; private init; }

    /// <summary>The memo that the title names; all money where it names none.</summary>
    public required Member Matter { get; init; }

    /// <summary>True where rows without another meaning are projects.</summary>
    public bool NamesProjects { get; private init; }

    /// <summary>True in a table of projects that heads them with a common word: then the words of a name mean nothing else.</summary>
    public bool NamesOnlyProjects { get; private init; }

    public static RowAxis Choose(List<RowDraft> rows, PanelColumns panel, TitleReading title, CubeSpace cube, AccountResolver accounts)
    {
        var labels = new LabelReader(accounts.Catalog);
        var first = panel.Axes.FirstOrDefault() ?? ByCodes(rows, accounts) ?? title.Axis;
        var preferred = ByLabels(rows, cube, first);
        var isAccount = preferred is not null && accounts.IsClassification(preferred);
        var isOfProjects = first is null && title.Coordinate[cube.Nature] == cube.Nature["project"] && !panel.Labels.Any(column => column.Role is LabelRole.Code or LabelRole.BodyName);
        return new RowAxis(labels)
        {
            NamesOnlyProjects = isOfProjects,
            Dimension = first ?? (isAccount && !isOfProjects ? preferred : null),
            Preferred = preferred,
            Matter = title.Coordinate[cube.Aspect] ?? cube.Aspect.Root,
            NamesProjects = isOfProjects || panel.Labels.Any(column => column.Role == LabelRole.ProjectName),
        };
    }

    /// <summary>The sense of a label on this axis: in the preferred dimension if it has one there, else its first.</summary>
    public Coordinate? Sense(Label label)
    {
        if (label.Term is not { Senses.IsEmpty: false } term) return null;
        return (Preferred is { } dimension ? term.In(dimension).FirstOrDefault() : null) ?? term.First;
    }

    private static Dimension? ByCodes(List<RowDraft> rows, AccountResolver accounts) => rows
        .Where(row => row.CodePieces.Count > 0)
        .Select(row => accounts.DimensionOf(string.Concat(row.CodePieces)))
        .OfType<Dimension>()
        .GroupBy(dimension => dimension)
        .OrderByDescending(group => group.Count())
        .FirstOrDefault()?.Key;

    private static Dimension? ByLabels(List<RowDraft> rows, CubeSpace cube, Dimension? first)
    {
        if (first is not null) return first;
        Dimension[] order = [cube.Source, cube.Function, cube.Aspect, cube.Economic, cube.GovernmentEconomic, cube.Nature];
        return order
            .Select(dimension => (Dimension: dimension, Count: rows.Count(row => row.Label.Term is { } term && term.In(dimension).Any())))
            .Where(each => each.Count > 0)
            .OrderByDescending(each => each.Count)
            .Select(each => each.Dimension)
            .FirstOrDefault();
    }
}
