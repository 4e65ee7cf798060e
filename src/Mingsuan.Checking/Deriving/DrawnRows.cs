using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>The rows and columns that custom gives a table, with the members that the document states for its rows.</summary>
internal sealed class DrawnRows
{
    private readonly DerivationBasis basis;
    private readonly Disclosure disclosure;
    private readonly Coordinate defaults;

    public DrawnRows(DerivationBasis basis, Disclosure disclosure)
    {
        (this.basis, this.disclosure) = (basis, disclosure);
        defaults = Defaults();
    }

    /// <summary>The panel with the coordinates that are sought.</summary>
    public DrawnPanel Panel(OutlinePanel outline)
    {
        ImmutableArray<TableColumn> columns = [.. outline.Columns.Select((column, index) => new TableColumn(index, column.Path, column.States))];
        var labels = Labels(outline).ToList();
        var place = new Place { File = disclosure.Source.FileName };
        ImmutableArray<TableRow> rows = [.. labels.Select((label, index) => new TableRow(index, label.Text, label.Code, label.States, place))];
        var cells = from row in rows
                    from column in columns
                    let coordinate = Complete(outline.States.Join(column.Coordinate).Join(row.Coordinate))
                    select new DrawnCell(row.Index, column.Index, coordinate, null, null);
        return new DrawnPanel(columns, rows, [.. cells], outline.Axis is not { } axis || HasAll(axis, Complete(outline.States.Join(outline.Columns[0].States)), labels));
    }

    private IEnumerable<(string Text, string? Code, Coordinate States)> Labels(OutlinePanel outline)
    {
        if (outline.Axis is not { } axis) return outline.Lines.Select(line => (line.Label, (string?)null, line.States));
        var top = basis.Cube.Blank.With(axis.Root);
        var rows = Members(axis, outline).Select(member => (member.Label, IsLabelled(member) ? null : member.Id, basis.Cube.Blank.With(member)));
        return Totals(outline, top).Concat(rows);
    }

    /// <summary>What only this document knows is called by its name, not by a code.</summary>
    private static bool IsLabelled(Member member) => member.IsLocal;

    /// <summary>The total, which a unit's own row repeats.</summary>
    private IEnumerable<(string Text, string? Code, Coordinate States)> Totals(OutlinePanel outline, Coordinate top)
    {
        yield return (outline.Total, null, top);
        if (outline.HasOwnRow && disclosure is { BodyKind: BodyKind.BudgetUnit, Body: { } name }) yield return (name, null, top);
    }

    /// <summary>The members that the document states money of within what the panel speaks of, from the widest on.</summary>
    private IEnumerable<Member> Members(Dimension axis, OutlinePanel outline)
    {
        var scope = basis.Canonical.Of(Complete(outline.States));
        var members = basis.Stated.Where(stated => stated.Claim.Figure.Value != 0 && Lies(stated.Coordinate, scope, axis)).Select(stated => stated.Coordinate[axis]).OfType<Member>().Where(member => !member.IsAll).Distinct();
        return axis == basis.Cube.Project ? members : members.OrderBy(member => member.Id, StringComparer.Ordinal);
    }

    /// <summary>True for money of the panel's flow, nature and source; an open scope and other cuts are no matter.</summary>
    private bool Lies(Coordinate stated, Coordinate scope, Dimension axis)
    {
        var cube = basis.Cube;
        return stated[axis] is { IsAll: false } && stated[cube.Flow] == scope[cube.Flow] && stated[cube.Year] == scope[cube.Year] && stated[cube.Stage] == scope[cube.Stage] && stated[cube.Period] == scope[cube.Period]
            && Meets(stated[cube.Nature], scope[cube.Nature]) && Meets(stated[cube.Source], scope[cube.Source]) && stated[cube.Aspect] is { IsAll: true };
    }

    private static bool Meets(Member? stated, Member? scope) => stated is null || scope is null || !stated.IsDisjointFrom(scope);

    private bool HasAll(Dimension axis, Coordinate total, List<(string Text, string? Code, Coordinate States)> rows)
    {
        var canonical = basis.Canonical.Of(total);
        return axis == basis.Cube.Body
            ? disclosure.BodyKind == BodyKind.BudgetUnit
            : basis.Divisions[axis].Any(division => division.Divides(canonical) && division.Members.All(member => rows.Exists(row => row.States[axis] == member) || basis.Nothings.Find(canonical.With(member)) is not null));
    }

    private Coordinate Complete(Coordinate coordinate)
    {
        var nature = coordinate[basis.Cube.Flow]?.Id == "revenue" ? basis.Cube.Nature.Root : basis.Cube.Nature["expenditure"];
        var complete = coordinate.Default(basis.Cube.Blank.With(nature)).Default(defaults);
        return Settled(complete);
    }

    /// <summary>The coordinate with an open timing or source filled in where all choices are the same money for this body, or all nothing.</summary>
    public Coordinate Settled(Coordinate coordinate)
    {
        foreach (var dimension in (ReadOnlySpan<Dimension>)[basis.Cube.Timing, basis.Cube.Source])
        {
            if (coordinate[dimension] is null && IsOne(basis.Canonical.Of(coordinate.With(dimension.Root)), dimension)) coordinate = coordinate.With(dimension.Root);
        }

        return coordinate;
    }

    private bool IsOne(Coordinate all, Dimension dimension) => all[dimension] is { IsAll: false } || (!basis.MayBeNegative && basis.Nothings.Find(all) is not null);

    /// <summary>What most statements share of year, stage and period; all of what is not said otherwise.</summary>
    private Coordinate Defaults()
    {
        var cube = basis.Cube;
        var result = cube.Blank.With(cube.Measure["amount"]).With(cube.Period["fiscal-year"]);
        var usual = basis.Stated.GroupBy(stated => (stated.Coordinate[cube.Year], stated.Coordinate[cube.Stage])).MaxBy(group => group.Count());
        if (usual?.Key.Item1 is { } year) result = result.With(year);
        if (usual?.Key.Item2 is { } stage) result = result.With(stage);
        foreach (var dimension in cube.Dimensions)
        {
            if (result[dimension] is null && dimension != cube.Timing && dimension != cube.Source && dimension != cube.Flow && dimension != cube.Nature && dimension != cube.Year && dimension != cube.Stage) result = result.With(dimension.Root);
        }

        return result;
    }
}
