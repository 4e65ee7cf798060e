using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Binds the amounts of a form to coordinates and tells which of them are the parts of which.</summary>
internal sealed partial class AmountBinder(ReadingContext context, FormDraft draft, Member? project, Member? body)
{
    /// <summary>No form prints more amounts of one split; a file that does is not searched for sums.</summary>
    private const int MostAmounts = 100;

    private readonly CubeSpace cube = context.Cube;
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <summary>The amounts in order, those of the whole term and of the year under different fields.</summary>
    public ImmutableArray<(AmountDraft Draft, FormAmount Amount)> Bind() =>
        [.. draft.Amounts.Select(amount => (amount, new FormAmount(NameOf(amount), amount.Figure, amount.Place, CoordinateOf(amount))))];

    /// <summary>The sums that the form prints: for each period and each way of splitting, the parts of every whole.</summary>
    public static ImmutableArray<FormSum> Sums(ImmutableArray<(AmountDraft Draft, FormAmount Amount)> amounts)
    {
        var sums = ImmutableArray.CreateBuilder<FormSum>();
        var splits = amounts.Select(each => each.Draft.Term?.Split).OfType<string>().Distinct().ToList();
        foreach (var period in amounts.GroupBy(each => each.Draft.Period))
        {
            foreach (var split in splits)
            {
                AddSums(sums, [.. period.Where(each => each.Draft is { Task: null, Term: { } term } && (term.Split is null || term.Split == split))]);
            }
        }

        sums.AddRange(TaskSums.Of(amounts));
        return sums.ToImmutable();
    }

    private static void AddSums(ImmutableArray<FormSum>.Builder sums, ImmutableArray<(AmountDraft Draft, FormAmount Amount)> amounts)
    {
        if (amounts.Length > MostAmounts) return;
        var parts = Partition.Of([.. amounts.Select(each => new AxisEntry(each.Amount.Coordinate, IsOfWhich: false))]);
        for (var whole = 0; whole < amounts.Length; whole++)
        {
            if (parts[whole].Length < 2) continue;
            sums.Add(new FormSum(amounts[whole].Amount.Field, [.. parts[whole].Select(part => amounts[part].Amount.Field)]));
        }
    }

    private string NameOf(AmountDraft amount)
    {
        var field = amount.Task is null ? amount.Term?.Id ?? "amount" : amount.Term is { } part ? $"task/{part.Id}" : amount.Task.IsTotal ? "tasks" : "task";
        var name = amount.Period is { Id: "whole-term" } && amount.Term?.Split is not null && amount.Task is null ? $"whole-term/{field}" : field;
        var unique = name;
        for (var ordinal = 2; !names.Add(unique); ordinal++) unique = $"{name}#{ordinal}";
        return unique;
    }

    private Coordinate CoordinateOf(AmountDraft amount)
    {
        var coordinate = context.Defaults.With(cube.Flow["expenditure"]);
        if (amount.Task is { } task) return OfTask(coordinate, task).Join(amount.Term?.States ?? cube.Blank.With(cube.Source.Root));
        coordinate = project is null ? coordinate.Without(cube.Project) : coordinate.With(project);
        coordinate = coordinate.With(cube.Nature[project is { IsAll: true } && !draft.IsBodySum ? "expenditure" : "project"]);
        if (body is not null) coordinate = coordinate.With(body);
        if (amount.Period is { } period) coordinate = coordinate.With(period);
        return coordinate.Join(amount.Term?.States ?? cube.Blank);
    }

    /// <summary>
    /// A task is a project of its own, paid from whatever its name says. The tasks are not all that a body does, so their total is a project too and
    /// not the body's budget.
    /// </summary>
    private Coordinate OfTask(Coordinate coordinate, TaskLine task) =>
        coordinate.With(context.Locals.Project(task.Name)).With((task.IsTotal ? null : NatureOf(task.Name)) ?? cube.Nature["expenditure"]);

    /// <summary>The nature that is all that the name says; where it says more (人员经费及机关运转) no more than basic; null where it says none.</summary>
    private Member? NatureOf(string name)
    {
        var folded = Remarks().Replace(TextFolding.Fold(name), string.Empty);
        var named = context.Catalog.Lexicon.Scan(folded).Where(match => NatureOf(match) is not null).ToList();
        if (named.Select(NatureOf).OfType<Member>().MaxBy(member => member.Depth) is not { } deepest) return draft.TasksAreProjects ? cube.Nature["project"] : null;
        return named.Sum(match => match.Length) == folded.Length || !deepest.IsWithin(cube.Nature["basic"]) ? deepest : cube.Nature["basic"];
    }

    private Member? NatureOf(PhraseMatch match) => match.Term.First?[cube.Nature];

    /// <summary>Brackets and codes beside a name.</summary>
    [GeneratedRegex(@"\([^()]*\)|^[A-Za-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Remarks();
}
