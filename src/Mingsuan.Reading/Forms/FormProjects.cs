using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Finds the project that each form speaks of: named in a field, in the title, completed where a cell clips it, numbered by amount where two have one name.</summary>
internal sealed class FormProjects(ReadingContext context)
{
    /// <summary>A name that is shorter fits its cell, in half-width characters.</summary>
    private const int NarrowestCell = 30;

    /// <summary>What the tables name: the names of other forms complete none.</summary>
    private readonly List<Member> printed = [.. context.Locals.Projects];
    private readonly Dictionary<FormDraft, Member> members = [];
    private readonly Dictionary<FormDraft, Member> bodies = [];

    /// <summary>Finds the projects of forms that are read together.</summary>
    public void Resolve(IReadOnlyList<FormDraft> forms)
    {
        ResolveBodies(forms);
        foreach (var group in forms.Where(form => !IsOverall(form)).GroupBy(form => TextFolding.Fold(NameOf(form) ?? string.Empty)))
        {
            if (group.Key.Length == 0) continue;
            Number([.. group.OrderBy(AmountOf)]);
        }
    }

    private static decimal AmountOf(FormDraft form) => form.Amounts.Find(amount => amount.Figure.IsStated)?.Figure.Value ?? 0;

    /// <summary>
    /// Forms of one name are numbered by amount, as rows of tables are. Where tables print the name another number of times nobody can tell which is
    /// which: then they get numbers of their own.
    /// </summary>
    private void Number(List<FormDraft> same)
    {
        var named = same.ConvertAll(form => Complete(form, NameOf(form)!));
        var printed = context.Locals.OrdinalsOf(named[0]);
        var own = printed == 0 || printed == same.Count ? string.Empty : "form";
        for (var i = 0; i < same.Count; i++)
        {
            members[same[i]] = same.Count == 1 ? named[i] : context.Locals.Child(named[i], $"{own}#{i + 1}", $"{named[i].Label} #{i + 1}");
        }
    }

    /// <summary>Bodies lie below the one whose code begins theirs; the projects below a body's row are its own.</summary>
    private void ResolveBodies(IReadOnlyList<FormDraft> forms)
    {
        var known = new List<(string Code, Member Body)>();
        foreach (var form in forms)
        {
            if (form.IsBodySum)
            {
                var name = form.Project?.Text ?? form.ProjectCode ?? string.Empty;
                var code = form.ProjectCode ?? TextFolding.Fold(name);
                var parent = known.FindLast(each => code.Length > each.Code.Length && code.StartsWith(each.Code, StringComparison.Ordinal)).Body;
                known.Add((code, context.Locals.Body(parent ?? context.Cube.Body.Root, code, name)));
            }

            if (known.Count > 0) bodies[form] = known[^1].Body;
        }
    }

    /// <summary>The project's member; the root for a form of the whole body; null where the form does not say.</summary>
    public Member? Of(FormDraft form) => IsOverall(form) ? context.Cube.Project.Root : members.GetValueOrDefault(form);

    /// <summary>The body whose row of a summary table this is, or stands above it; null for every other form.</summary>
    public Member? BodyOf(FormDraft form) => bodies.GetValueOrDefault(form);

    /// <summary>The name of the project as printed in its field, else in the title; null for neither.</summary>
    public string? NameOf(FormDraft form) => form.Project?.Text ?? (form.IsNameless ? null : NameInTitle(form.Region.Title));

    private bool IsOverall(FormDraft form) =>
        form.IsBodySum || (form is { Project: null, IsNameless: false } && (HasOverallTitle(form.Region.Title) || form.Fields.Exists(field => RoleOf(field) == FormRole.Body)));

    private FormRole? RoleOf(FormField field) => context.Catalog.Forms.ById(field.Id)?.Role;

    private bool HasOverallTitle(string title) => Titles().Any(each =>
        each.Term.States[context.Cube.Project] is not null && TextFolding.Fold(title).Contains(each.Label, StringComparison.Ordinal));

    /// <summary>What stands before the words that only say that it is a form; null where nothing or only the body does.</summary>
    private string? NameInTitle(string title)
    {
        var folded = TextFolding.FoldKeepingMap(title);
        var suffix = Titles().Select(each => each.Label).FirstOrDefault(label => folded.Text.EndsWith(label, StringComparison.Ordinal));
        var length = folded.Text.Length - (suffix?.Length ?? 0);
        if (length == 0 || suffix is null) return null;
        var name = title[..folded.Origins[length]].Trim();
        return context.Body is { } body && TextFolding.Fold(name).Contains(TextFolding.Fold(body), StringComparison.Ordinal) ? null : name;
    }

    private IEnumerable<(string Label, FormTerm Term)> Titles() => context.Catalog.Forms.Terms
        .Where(term => term.Role == FormRole.Title)
        .SelectMany(term => term.Labels.Select(label => (Label: TextFolding.Fold(label), term)))
        .OrderByDescending(each => each.Label.Length);

    /// <summary>The project of that name; where it is known nowhere else and begins exactly one that is, that one.</summary>
    private Member Complete(FormDraft draft, string name)
    {
        var folded = TextFolding.Fold(name);
        var known = printed.Where(project => project.Id.StartsWith(folded, StringComparison.Ordinal)).ToList();
        if (known.Count != 1 || known[0].Id == folded || draft.Project is null || FormText.Width(name) < NarrowestCell) return context.Locals.Project(name);
        context.Note("clipped", Severity.Information, draft.Place, ("form", draft.Name), ("row", name));
        return known[0];
    }
}
