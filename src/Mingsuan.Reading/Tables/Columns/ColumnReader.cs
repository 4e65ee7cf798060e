using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Resolves header paths: the role of each column, and the partial coordinate of each money column.</summary>
internal sealed class ColumnReader(LabelReader labels, ReadingContext context)
{
    private readonly CaptionReader captions = new(context.Catalog);

    /// <summary>Reads the columns under a title.</summary>
    public ImmutableArray<ColumnReading> Read(ImmutableArray<ImmutableArray<string>> paths, TitleReading title)
    {
        var axis = title.Axis ?? AxisOf(paths);
        var read = paths.Select((path, column) => ReadOne(path, column, title with { Axis = axis })).ToList();
        for (var i = 0; i < read.Count; i++) read[i] = ToldApart(read[i], read);
        return [.. read.Select((column, index) => column.IsUnknown ? Localize(column, read) : column with { Axis = column.Axis ?? AxisOfNames(read, index) })];
    }

    /// <summary>The classification of a code column that does not name it: that of the names right behind it.</summary>
    private static Dimension? AxisOfNames(List<ColumnReading> read, int index) =>
        !IsCode(read[index]) ? null : read.Skip(index).SkipWhile(column => IsCode(column) && column.Axis is null).Take(1).FirstOrDefault(column => !column.IsMoney)?.Axis;

    private static bool IsCode(ColumnReading column) => column.Role is LabelRole.Code or LabelRole.CodeCategory or LabelRole.CodeSection or LabelRole.CodeItem;

    /// <summary>The classification that most header words can be accounts of.</summary>
    private Dimension? AxisOf(ImmutableArray<ImmutableArray<string>> paths) => context.Catalog.Classifications.Values
        .Select(classification => classification.Dimension)
        .OrderBy(dimension => dimension.Ordinal)
        .Select(dimension => (Dimension: dimension, Count: paths.Count(path => path.Any(text => labels.Read(text).Term?.In(dimension).Any() == true))))
        .Where(each => each.Count > 0)
        .OrderByDescending(each => each.Count)
        .Select(each => each.Dimension)
        .FirstOrDefault();

    private ColumnReading ReadOne(ImmutableArray<string> texts, int column, TitleReading title)
    {
        var path = LabelsOf(texts);
        if (path.IsEmpty) return new ColumnReading(column, path, LabelRole.Label, context.Cube.Blank) { IsUnknown = true };
        var leaf = path[^1];
        var isDirectory = path.Any(label => label.Role == LabelRole.Directory);
        var role = isDirectory ? LabelRole.Directory : leaf.Role is LabelRole.Classification ? LabelRole.Name : leaf.Role;
        if (role == LabelRole.ProjectName && title.IsOfBothFlows) role = LabelRole.Label;
        var axis = path.Select(label => label.Term?.Axis).LastOrDefault(each => each is not null);
        var coordinate = context.Cube.Blank;
        foreach (var label in path) coordinate = Refine(coordinate, label, title);
        var unknown = leaf.Term is null && leaf.Words.Length > 0 && !isDirectory;
        return new ColumnReading(column, path, role, coordinate)
        {
            IsOfWhich = path.Any(label => label.IsOfWhich || label.Role == LabelRole.OfWhich),
            IsUnknown = unknown,
            Axis = axis,
            Unit = path.Select(label => captions.RemarkedUnit(label.Text)).LastOrDefault(unit => unit is not null),
        };
    }

    /// <summary>A word of several stages (全年预算数) is the first of them that no column beside it names.</summary>
    private ColumnReading ToldApart(ColumnReading column, List<ColumnReading> all)
    {
        var stage = context.Cube.Stage;
        if (column.Path.IsEmpty || column.Path[^1].Term is not { Senses.Length: > 1 } term || term.Senses.Any(sense => sense[stage] is null)) return column;
        var above = column.PathTexts[..^1];
        var named = all.Where(other => other != column && other.PathTexts.Length > 0 && other.PathTexts[..^1].SequenceEqual(above)).Select(other => other.Coordinate[stage]).ToHashSet();
        return term.Senses.Select(sense => sense[stage]!).FirstOrDefault(each => !named.Contains(each)) is { } free ? column with { Coordinate = column.Coordinate.With(free) } : column; // all have one
    }

    /// <summary>The labels of a path; a heading that is cut between two rows (上年结 above 转) is one.</summary>
    private ImmutableArray<Label> LabelsOf(ImmutableArray<string> texts)
    {
        var path = ImmutableArray.CreateBuilder<Label>();
        foreach (var label in texts.Select(labels.Read).Where(label => !label.IsBlank || label.IsOfWhich))
        {
            if (path.Count > 0 && WholeOf(path[^1], label) is { } whole) path[^1] = whole;
            else path.Add(label);
        }

        return path.ToImmutable();
    }

    /// <summary>The known word that two parts make of which at least one means nothing by itself; else null.</summary>
    private Label? WholeOf(Label above, Label below)
    {
        if ((above.Term is not null && below.Term is not null) || above.Year is not null || below.Year is not null) return null;
        return labels.Read(above.Text + below.Text) is { Term: not null } whole && whole.Words == above.Words + below.Words ? whole : null;
    }

    private Coordinate Refine(Coordinate above, Label label, TitleReading title)
    {
        var year = label.Year ?? (label.IsPriorYear ? context.Year?.Previous : null);
        var joined = year is { } known ? above.With(context.Locals.Year(known)) : above;
        return Choose(label.Term, above, title) is { } sense ? joined.Join(sense) : joined;
    }

    /// <summary>The sense that goes on where the path above stands, else the one on the title's axis, else the first.</summary>
    private static Coordinate? Choose(LexiconTerm? term, Coordinate above, TitleReading title)
    {
        if (term is null || term.Senses.IsEmpty) return null;
        if (term.Senses.Length == 1) return term.Senses[0];
        var stated = title.Coordinate.Join(above);
        var within = term.Senses.FirstOrDefault(sense => sense.Stated.Any(member => stated[member.Dimension] is { IsAll: false } known && member.IsWithin(known) && member != known));
        if (within is not null) return within;
        var first = term.Senses[0];
        return title.Axis is { } axis && first.Stated.All(member => IsAccount(member)) ? term.In(axis).FirstOrDefault() ?? first : first;
    }

    private static bool IsAccount(Member member) => char.IsAsciiDigit(member.Id[0]);

    /// <summary>
    /// An unknown header becomes a local child of the nearest known member above it, else of what its siblings are parts of or told apart by,
    /// else a local memo: it is never taken for the whole of its neighbours.
    /// </summary>
    private ColumnReading Localize(ColumnReading column, List<ColumnReading> all)
    {
        if (column.Path.IsEmpty) return column;
        Dimension[] order = [context.Cube.Nature, context.Cube.Source, context.Cube.Aspect];
        var parent = order.Select(dimension => column.Coordinate[dimension]).FirstOrDefault(member => member is not null) ?? ParentOfSiblings(column, all, order);
        var leaf = column.Path[^1];
        return column with { Coordinate = column.Coordinate.With(context.Locals.Child(parent, leaf.Words, leaf.Text)) };
    }

    /// <summary>The parent of what most columns below the same heading state; the root of the memos where they state nothing.</summary>
    private Member ParentOfSiblings(ColumnReading column, List<ColumnReading> all, Dimension[] order)
    {
        var above = column.PathTexts[..^1];
        var siblings = all.Where(other => other != column && !other.IsUnknown && other.PathTexts.Length > 0 && other.PathTexts[..^1].SequenceEqual(above)).ToList();
        if (!column.IsOfWhich && siblings.Exists(sibling => sibling.Coordinate[context.Cube.Stage] is not null)) return context.Cube.Stage.Root; // 年初预算数, 决算数: another stage, no part of either
        var members = order.Select(dimension => siblings.Select(sibling => sibling.Coordinate[dimension]).OfType<Member>().Where(member => !member.IsAll).ToList()).MaxBy(each => each.Count)!; // three dimensions
        return members.Count == 0 ? context.Cube.Aspect.Root : members[0].Parent ?? members[0];
    }
}
