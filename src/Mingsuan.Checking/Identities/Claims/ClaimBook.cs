using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>All claims of a disclosure: every fact, and every cell without one; and the panels as grids of claims.</summary>
internal sealed class ClaimBook
{
    private readonly List<Claim> claims = [];
    private readonly Dictionary<string, ClaimGroup> groups = new(StringComparer.Ordinal);
    private readonly List<PanelGrid> panels = [];
    private readonly Dictionary<(string Form, string Field), Claim> fields = [];

    private ClaimBook(CubeSpace cube) => Cube = cube;

    public CubeSpace Cube { get; }

    public IReadOnlyList<Claim> Claims => claims;

    public IReadOnlyList<PanelGrid> Panels => panels;

    public IReadOnlyCollection<ClaimGroup> Groups => groups.Values;

    public static ClaimBook Of(Disclosure disclosure)
    {
        var book = new ClaimBook(disclosure.Cube);
        var placed = new bool[disclosure.Facts.Length];
        foreach (var table in disclosure.Tables)
        {
            foreach (var panel in table.Panels) book.panels.Add(book.Grid(table, panel, disclosure, placed));
        }

        foreach (var fact in disclosure.Facts)
        {
            if (!placed[fact.Number]) book.Add(fact, false);
        }

        foreach (var form in disclosure.Forms) book.AddBlanks(form);
        return book;
    }

    /// <summary>The id of the group of a panel's claims.</summary>
    public static string IdOf(Table table, Panel panel) => $"{table.Id}.{panel.Index}";

    /// <summary>The claim of a form's amount, or null where the form has no such field.</summary>
    public Claim? Field(string form, string field) => fields.GetValueOrDefault((form, field));

    /// <summary>A form as one of the projects that are counted at that coordinate.</summary>
    public Claim AddOne(PerformanceForm form, Coordinate count) => AddSaid(form, count, new Figure(form.Project ?? string.Empty, 1, 0), form.Place with { Row = form.Place.Row ?? form.Project, Text = form.Project });

    /// <summary>The amount that a target of a form sets.</summary>
    public Claim AddTarget(PerformanceForm form, PerformanceTarget target, Figure figure, Coordinate coordinate) => AddSaid(form, coordinate, figure, target.Place with { Row = target.Place.Row ?? target.Level3, Text = figure.Text });

    /// <summary>Outside the index of statements: it is said for one identity only.</summary>
    private Claim AddSaid(PerformanceForm form, Coordinate coordinate, Figure figure, Place place)
    {
        var claim = new Claim(claims.Count, null, coordinate, figure, place, Group(form.Id, ClaimGroupKind.Form));
        claims.Add(claim);
        return claim;
    }

    private void AddBlanks(PerformanceForm form)
    {
        foreach (var amount in form.Amounts.Where(amount => !fields.ContainsKey((form.Id, amount.Field))))
        {
            var group = Group(form.Id, ClaimGroupKind.Form);
            fields[(form.Id, amount.Field)] = Register(new Claim(claims.Count, null, amount.Coordinate, amount.Figure, amount.Place, group) { IsBound = false });
        }
    }

    private PanelGrid Grid(Table table, Panel panel, Disclosure disclosure, bool[] placed)
    {
        var group = Group(IdOf(table, panel), ClaimGroupKind.Panel);
        var grid = new PanelGrid(panel);
        foreach (var cell in panel.Cells)
        {
            var isUnknown = panel.IsUnknown(cell);
            var claim = cell.Fact is { } number ? Add(disclosure.Facts[number], isUnknown) : Add(cell, group, isUnknown);
            if (cell.Fact is { } known) placed[known] = true;
            grid.Put(cell.Row, cell.Column, claim);
        }

        return grid;
    }

    private Claim Add(Fact fact, bool isUnknown)
    {
        var claim = Register(new Claim(claims.Count, fact.Number, fact.Coordinate, fact.Figure, fact.Place, Group(fact.Statement))
        {
            Base = fact.Base,
            IsBound = fact.IsBound,
            IsUnknown = isUnknown,
        });
        if (fact.Statement is Statement.Field field) fields.TryAdd((field.Form, field.Name), claim);
        return claim;
    }

    private Claim Add(TableCell cell, ClaimGroup group, bool isUnknown) =>
        Register(new Claim(claims.Count, null, cell.Coordinate, cell.Figure, cell.Place, group) { IsBound = cell.IsBound, IsUnknown = isUnknown });

    private Claim Register(Claim claim)
    {
        claims.Add(claim);
        claim.Group.HasAmounts |= !claim.Figure.IsNothing;
        return claim;
    }

    private ClaimGroup Group(Statement statement) => Group(statement.Group, statement switch
    {
        Statement.Cell => ClaimGroupKind.Panel,
        Statement.Sentence => ClaimGroupKind.Paragraph,
        Statement.Field => ClaimGroupKind.Form,
        _ => throw new ArgumentException("unknown kind of statement", nameof(statement)),
    });

    private ClaimGroup Group(string id, ClaimGroupKind kind)
    {
        if (!groups.TryGetValue(id, out var group)) groups.Add(id, group = new ClaimGroup(id, kind));
        return group;
    }
}
