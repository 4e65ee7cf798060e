using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Resolves the rows of a panel together: totals, bodies, projects, accounts by code or name, and the terms of the lexicon.</summary>
internal sealed class RowResolver(ReadingContext context)
{
    private readonly AccountResolver accounts = new(context);
    private readonly AxisRules rules = new(context.Cube);

    /// <summary>Sets the partial coordinate of every row.</summary>
    public void Resolve(List<RowDraft> rows, PanelColumns panel, TitleReading title, Coordinate scope)
    {
        var axis = RowAxis.Choose(rows, panel, title, context.Cube, accounts);
        var bodies = new BodyRows(context, rows);
        var tree = new RowTree(context.Cube);
        var groups = new RowGroups(rows, axis, bodies, context.Cube);
        var wholes = rows.FindAll(row => row.Whole is null);
        Member? above = null;
        for (var i = 0; i < wholes.Count; i++)
        {
            var row = wholes[i];
            if (groups.Heads(row)) bodies.Leave();
            row.Coordinate = ResolveOne(wholes, i, axis, bodies, tree, ref above);
            groups.Begin(row, row.Coordinate);
            row.Coordinate = LabelGroups.Place(row, groups.Under(row, row.Coordinate), context.Locals);
            if (row.Year is { } year) row.Coordinate = row.Coordinate.With(context.Locals.Year(year));
            if (row.Comparison is { } comparison) row.Coordinate = row.Coordinate.Join(comparison);
            if (row.Nature.Length > 0) row.Coordinate = JoinNature(row.Coordinate, row.Nature);
        }

        StackedFlows.Fill(wholes, panel, scope);
        new ProjectLevels(context).Nest(wholes);
        ApplyRules(wholes, scope);
        Comparisons.Settle(wholes, context);
        Repetitions.Tell(wholes, context);
        foreach (var row in wholes.Where(row => row is { HasMoney: true, Caption.Length: 0, IsTotal: false } && row.Money.All(IsNothing))) row.IsOfWhich = true;
        var details = rows.FindAll(row => row.Whole is not null);
        RowDetails.Place(details, context);
        Repetitions.Tell(details, context);
    }

    private Coordinate ResolveOne(List<RowDraft> rows, int index, RowAxis axis, BodyRows bodies, RowTree tree, ref Member? above)
    {
        var row = rows[index];
        if (!bodies.IsTotalOfBody(row) && IsTotal(row, index)) return tree.Place(row, TotalSense(row));
        if (bodies.TryRead(row) is { } body)
        {
            above = null;
            return NamedBeside(rows, index, axis, ref above) is { } named ? bodies.Under(named) : bodies.SpansAccounts(row) ? body : WithCode(body, row, axis);
        }

        if (row.Project.Length > 0) return bodies.Under(WithCode(context.Cube.Blank.With(context.Locals.Project(row.Project)), row, axis));
        if (row.Directory.Count > 0) return bodies.Under(context.Cube.Blank.With(Entry(row, axis)));
        if (axis.Dimension is { } dimension && accounts.Resolve(dimension, row.CodePieces, row.Label, Within(row, dimension, above), row.Source.Place, Below(rows, index)) is { } account)
        {
            if (HeadsAll(rows, index, account))
            {
                row.IsTotal = true;
                return tree.Place(row, context.Cube.Blank);
            }

            above = account;
            var coordinate = context.Cube.Blank.With(account);
            return bodies.Under(tree.Place(row, WithOthers(coordinate, row, axis)));
        }

        if (axis.Sense(row.Label) is { } sense && !(axis.NamesOnlyProjects && sense[context.Cube.Nature] is null)) return bodies.Under(tree.Place(row, sense));
        return Unknown(row, axis, bodies, above);
    }

    /// <summary>The account that a row names, without a code, beside the name of its body; null where it names none.</summary>
    private Coordinate? NamedBeside(List<RowDraft> rows, int index, RowAxis axis, ref Member? above)
    {
        var row = rows[index];
        if (axis.Dimension is not { } dimension || row is not { BodyName.Length: > 0, CodePieces.Count: 0, Project.Length: 0, Label.Words.Length: > 0 }) return null;
        above = accounts.ByName(dimension, row.Label, Within(row, dimension, null), Below(rows, index), row.Source.Place);
        return above is null ? null : WithOthers(context.Cube.Blank.With(above), row, axis);
    }

    /// <summary>The account under which the row's name stands: that of the wider levels that it names itself, else of the row above.</summary>
    private Member? Within(RowDraft row, Dimension dimension, Member? above) =>
        row.WiderNames.Aggregate(above, (whole, name) => accounts.ByName(dimension, name, whole, [], row.Source.Place) ?? whole);

    private static IEnumerable<Label> Below(List<RowDraft> rows, int index) =>
        rows.Skip(index + 1).TakeWhile(row => row.CodePieces.Count == 0).Select(row => row.Label);

    /// <summary>The entry of a directory: a part of what the table is about.</summary>
    private Member Entry(RowDraft row, RowAxis axis) =>
        row.Directory.Aggregate(axis.Matter, (parent, text) => context.Locals.Child(parent, TextFolding.Fold(text), text));

    /// <summary>A row that prints the code of an account beside a body or a project is of that account too.</summary>
    private Coordinate WithCode(Coordinate coordinate, RowDraft row, RowAxis axis) =>
        axis.Dimension is { } dimension && row.BodyCode.Length + row.Project.Length > 0 && AccountCode.TryParse(string.Concat(row.CodePieces), out var code) && dimension.Find(code.Digits) is { } account
            ? WithOthers(coordinate.With(account), row, axis)
            : coordinate;

    private static bool IsTotal(RowDraft row, int index)
    {
        row.IsTotal = row.Label.IsTotal || (index == 0 && row.HasMoney && row.Caption.Length == 0 && row.CodePieces.Count == 0);
        return row.IsTotal;
    }

    /// <summary>
    /// A first row without a code that is named after one account, above coded rows of other accounts too: the name is that of the whole table
    /// (国有资本经营支出 above 208 and 223), so it is the total.
    /// </summary>
    private static bool HeadsAll(List<RowDraft> rows, int index, Member account) =>
        index == 0 && rows.Count > 2 && rows[0].CodePieces.Count == 0 && rows[0].Label.Level == 0
        && rows.Skip(1).All(row => row.CodePieces.Count > 0)
        && rows.Skip(1).Any(row => !string.Concat(row.CodePieces).StartsWith(account.Id, StringComparison.Ordinal));

    private Coordinate TotalSense(RowDraft row) => row.Label.Term?.First ?? context.Cube.Blank;

    /// <summary>The coordinate with the accounts that the row names on other classifications.</summary>
    private Coordinate WithOthers(Coordinate coordinate, RowDraft row, RowAxis axis)
    {
        foreach (var other in row.OtherAccounts)
        {
            if (other.Axis is not { } dimension) continue;
            var name = axis.Labels.Read(other.Names.FirstOrDefault() ?? string.Empty);
            if (accounts.Resolve(dimension, other.Pieces(axis.Labels), name, null, row.Source.Place) is { } account) coordinate = coordinate.With(account);
            else row.IsUnknown = true;
        }

        return coordinate;
    }

    private Coordinate Unknown(RowDraft row, RowAxis axis, BodyRows bodies, Member? above)
    {
        var blank = context.Cube.Blank;
        if (row.Label.Text.Length == 0 && row.CodePieces.Count == 0) return bodies.Under(blank);
        if (axis.NamesProjects) return bodies.Under(blank.With(context.Locals.Project(row.Label.Text)));
        row.IsUnknown = true;
        context.Note("unknown-row", row.Values.Count == 0 && row.Money.All(IsNothing) ? Severity.Information : Severity.Warning, row.Source.Place, ("row", row.Caption)); // where nothing is printed, nothing is lost
        var parent = above?.Parent ?? (axis.Dimension ?? axis.Preferred ?? context.Cube.Project).Root;
        return bodies.Under(blank.With(context.Locals.Child(parent, row.Label.Words, row.Label.Text)));
    }

    /// <summary>Nothing, or the zero that fills a row: one without words that prints no more completes no sum.</summary>
    private static bool IsNothing(string text) => text.Length == 0 || NumberReader.Read(text) is { Figure.IsNothing: true };

    private Coordinate JoinNature(Coordinate coordinate, string nature)
    {
        var term = context.Catalog.Lexicon.Find(TextFolding.Fold(nature));
        return term?.First is { } sense ? coordinate.Join(sense) : coordinate;
    }

    private void ApplyRules(List<RowDraft> rows, Coordinate scope)
    {
        var paths = NumberedTotals.Paths(rows);
        var drafts = rows.Select((row, index) => new AxisDraft(row.Coordinate!, row.IsTotal) { IsOfWhich = row.IsOfWhich, Path = paths[index] }).ToList();
        rules.Complete(drafts, scope);
        for (var i = 0; i < rows.Count; i++) rows[i].Coordinate = drafts[i].Coordinate;
    }
}
