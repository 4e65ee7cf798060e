using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Puts the forms of performance targets of one document into words.</summary>
internal sealed class FormProjection(PersonalNumbers personal, Disclosure disclosure)
{
    /// <summary>The forms by title, in the order of the document.</summary>
    public ImmutableArray<ReportForms> All()
    {
        var bound = disclosure.Facts.Where(fact => fact is { IsBound: true, Statement: Statement.Field }).Select(fact => (Statement.Field)fact.Statement).Select(field => $"{field.Form}/{field.Name}").ToHashSet(StringComparer.Ordinal);
        return [.. Titled().GroupBy(each => each.Title, each => each.Form, StringComparer.Ordinal).Select(group => Of(group.Key, [.. group], bound))];
    }

    /// <summary>Each form with the title that it stands under: its own, or that of the form before.</summary>
    private IEnumerable<(string Title, PerformanceForm Form)> Titled()
    {
        var title = string.Empty;
        foreach (var form in disclosure.Forms)
        {
            title = Places(form).Select(place => place.Table).FirstOrDefault(table => !string.IsNullOrEmpty(table)) ?? title;
            yield return (title, form);
        }
    }

    private static IEnumerable<Place> Places(PerformanceForm form) =>
        [form.Place, .. form.Fields.Select(field => field.Place), .. form.Amounts.Select(amount => amount.Place), .. form.Targets.Select(target => target.Place)];

    private ReportForms Of(string title, List<PerformanceForm> forms, HashSet<string> bound)
    {
        var stated = forms.SelectMany(form => form.Amounts.Where(amount => amount.Figure.IsStated).Select(amount => $"{form.Id}/{amount.Field}")).ToList();
        return new ReportForms(personal.Mask(title), [.. forms.Select(Of)], stated.Count, stated.Count(bound.Contains)) { File = ReportProjection.NumberOf(disclosure, forms[0].Place) };
    }

    private ReportForm Of(PerformanceForm form) => new(
        form.Project is { } project ? personal.Mask(project) : null,
        personal.Place(form.Place),
        [.. form.Fields.Select(field => Line(field.Place, field.Label, field.Text)), .. form.Amounts.Select(amount => Line(amount.Place, amount.Place.Row ?? amount.Field, amount.Figure.Text))],
        [.. form.Targets.Select(target => Line(target.Place, target.Level1, target.Level2, target.Level3, target.Operator + target.Value, target.MeasureUnit, target.Deadline, target.Explanation))]);

    private ReportFormLine Line(Place place, params ReadOnlySpan<string> cells)
    {
        var shown = ImmutableArray.CreateBuilder<string>(cells.Length);
        foreach (var cell in cells) shown.Add(personal.Mask(cell));
        return new ReportFormLine(personal.Place(place), shown.MoveToImmutable());
    }
}
