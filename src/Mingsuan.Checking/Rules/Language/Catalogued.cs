using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Gathers things that stand in several places of a disclosure: its passages and its projects.</summary>
internal static class Catalogued
{
    /// <summary>What the document says in words, each print at a place once.</summary>
    public static IReadOnlyList<TextThing> PassagesOf(DisclosureThings things)
    {
        var disclosure = things.Disclosure;
        var printed = things.Paragraphs.Select(paragraph => (paragraph.Print, paragraph.Place))
            .Concat(disclosure.Tables.SelectMany(table => table.Notes).Select(note => (note.Text, note.Place)))
            .Concat(disclosure.Tables.SelectMany(table => table.Panels).SelectMany(panel => panel.Rows).Select(row => (row.Label, row.Place)))
            .Concat(disclosure.Forms.SelectMany(form => form.Fields).Select(field => (field.Text, field.Place)))
            .Concat(disclosure.Forms.SelectMany(form => form.Targets).SelectMany(target => new[] { (target.Level3, target.Place), (target.Value, target.Place), (target.Explanation, target.Place) }))
            .Concat(disclosure.Forms.Where(form => form.Project is not null).Select(form => (form.Project!, form.Place))); // filtered
        return [.. printed.Where(each => each.Item1.Length > 1).Distinct().Select(each => new TextThing(each.Item1, each.Item2))];
    }

    /// <summary>The projects by their folded names, in the order of the document; a repeated name of one table is one project here.</summary>
    public static IReadOnlyList<ProjectThing> ProjectsOf(Disclosure disclosure)
    {
        var dimension = disclosure.Cube.Project;
        var named = disclosure.Facts.Where(fact => fact.Statement is not Statement.Field).Select(fact => (Name: NameOf(fact.Coordinate[dimension]), fact.Place))
            .Concat(disclosure.Forms.Where(form => form.Kind == PerformanceFormKind.Project).Select(form => (Name: form.Project, form.Place)));
        return [.. named.Where(each => each.Name is { Length: > 0 }).GroupBy(each => TextFolding.Fold(each.Name!), StringComparer.Ordinal) // filtered
            .Select(group => new ProjectThing(group.First().Name!, [.. group.Select(each => each.Place).DistinctBy(place => (place.Page, place.Line, place.Row))]))];
    }

    private static string? NameOf(Member? project) => project is null or { IsAll: true } ? null : project.Parent is { IsAll: false } above ? above.Label : project.Label;
}
