using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Checking.Tests;

/// <summary>Forms, sections and counts of a disclosure built by hand.</summary>
internal sealed partial class Given
{
    private readonly List<Section> sections = [];

    /// <summary>The report of a checker that knows words too: names of projects, levels of targets, sections.</summary>
    public CheckReport WordedReport => new Checker(DisclosureCatalog.Default).Check(Document);

    /// <summary>
    /// The form of a project. An amount is its field, its coordinates in braces, its value in 万元 after a bar:
    /// <c>total{source=all}|3.00</c>.
    /// </summary>
    public Given ProjectForm(string project, params string[] amounts)
    {
        var id = $"P{forms.Count + 1}";
        var place = new Place { File = "sample.txt", Line = 1000 + (100 * forms.Count) };
        var scope = Coordinate($"source=all timing=all nature=project project={project}");
        forms.Add(new PerformanceForm(id, PerformanceFormKind.Project, place)
        {
            Project = project,
            Amounts = [.. amounts.Select((text, index) => FormAmount(id, scope, Entry.Parse(text), place with { Line = place.Line + index }))],
        });
        return this;
    }

    /// <summary>The form of a body with its tasks: their names and amounts, and the total that is printed of them.</summary>
    public Given TaskForm(string total, params string[] tasks)
    {
        var id = $"T{forms.Count + 1}";
        var place = new Place { File = "sample.txt", Line = 1000 + (100 * forms.Count) };
        var amounts = tasks.Append($"tasks{{project=合计}}|{total}").Select((text, index) => FormAmount(id, Coordinate("source=all timing=all"), Entry.Parse(text), place with { Line = place.Line + index }));
        forms.Add(new PerformanceForm(id, PerformanceFormKind.Overall, place) { Amounts = [.. amounts], Sums = [new FormSum("tasks", [.. tasks.Select(task => Entry.Parse(task).Label)])] });
        return this;
    }

    /// <summary>What sums the last form prints: <c>total=one+other</c>, by fields.</summary>
    public Given Sums(params string[] sums) => Last(form => form with { Sums = [.. sums.Select(sum => sum.Split('=')).Select(sum => new FormSum(sum[0], [.. sum[1].Split('+')]))] });

    /// <summary>A text field of the last form.</summary>
    public Given Field(string id, string text) =>
        Last(form => form with { Fields = [.. form.Fields, new FormField(id, id, text, form.Place with { Row = id, Text = text })] });

    /// <summary>A target of the last form: operator, value and unit as printed.</summary>
    public Given Target(string level1, string level2, string name, string @operator, string value, string unit) => Last(form => form with
    {
        Targets =
        [
            .. form.Targets,
            new PerformanceTarget(level1, level2, name, form.Place with { Row = name })
            {
                Operator = @operator, Value = value, MeasureUnit = unit, Number = decimal.TryParse(value, out var number) ? number : null,
            },
        ],
    });

    /// <summary>A section of the running text with one paragraph.</summary>
    public Given Section(string title, string paragraph)
    {
        var place = new Place { File = "sample.txt", Line = 500 + sections.Count, Text = paragraph };
        sections.Add(new Section($"S{sections.Count + 1}", 1, string.Empty, title, place, [new Paragraph(place, paragraph)]));
        return this;
    }

    /// <summary>A sentence that denies: 无 stands for the amount.</summary>
    public Given Denial(int paragraph, string coordinates)
    {
        Sentence(paragraph, coordinates, "0万元");
        facts[^1] = facts[^1] with { Figure = Kernel.Figure.Without(CellState.None, "无") };
        return this;
    }

    /// <summary>A number of things in a sentence.</summary>
    public Given Count(int paragraph, string coordinates, int number)
    {
        Sentence(paragraph, coordinates, "0万元");
        facts[^1] = facts[^1] with { Figure = new Figure($"{number}个", number, 0) };
        return this;
    }

    private Given Last(Func<PerformanceForm, PerformanceForm> change)
    {
        forms[^1] = change(forms[^1]);
        return this;
    }

    private FormAmount FormAmount(string form, Coordinate scope, Entry entry, Place place)
    {
        var coordinate = Complete(scope.Join(Coordinate(entry.Words)));
        var amount = new FormAmount(entry.Label, Figure(entry.Values.ElementAtOrDefault(0) ?? string.Empty, DisplayUnit.TenThousandYuan), place with { Row = entry.Label }, coordinate);
        if (!amount.Figure.IsStated) return amount;
        facts.Add(new Fact { Number = facts.Count, Coordinate = coordinate, Figure = amount.Figure, Place = amount.Place, Statement = new Statement.Field(form, entry.Label), IsBound = true });
        return amount;
    }
}
