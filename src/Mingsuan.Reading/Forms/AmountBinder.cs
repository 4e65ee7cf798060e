using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Binds the amounts of a form to coordinates and tells which of them are the parts of which.</summary>
internal sealed class AmountBinder(ReadingContext context, FormDraft draft, Member? project, Member? body)
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
                AddSums(sums, [.. period.Where(each => each.Draft.Term is { } term && (term.Split is null || term.Split == split))]);
            }
        }

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
        var field = amount.Term?.Id ?? "task";
        var name = amount.Period is { Id: "whole-term" } && amount.Term?.Split is not null ? $"whole-term/{field}" : field;
        var unique = name;
        for (var ordinal = 2; !names.Add(unique); ordinal++) unique = $"{name}#{ordinal}";
        return unique;
    }

    private Coordinate CoordinateOf(AmountDraft amount)
    {
        var coordinate = context.Defaults.With(cube.Flow["expenditure"]);
        if (amount.Task is { } task) return OfTask(coordinate, task);
        coordinate = project is null ? coordinate.Without(cube.Project) : coordinate.With(project);
        coordinate = coordinate.With(cube.Nature[project is { IsAll: true } && !draft.IsBodySum ? "expenditure" : "project"]);
        if (body is not null) coordinate = coordinate.With(body);
        if (amount.Period is { } period) coordinate = coordinate.With(period);
        return coordinate.Join(amount.Term?.States ?? cube.Blank);
    }

    /// <summary>A task is a project of its own, unless its name says that it is basic expenditure.</summary>
    private Coordinate OfTask(Coordinate coordinate, string task)
    {
        var nature = context.Catalog.Lexicon.Scan(TextFolding.Fold(task))
            .SelectMany(match => match.Term.Senses.Take(1))
            .Select(sense => sense[cube.Nature]).OfType<Member>()
            .OrderByDescending(member => member.Depth).FirstOrDefault();
        return coordinate.With(context.Locals.Project(task)).With(nature ?? cube.Nature["project"]).With(cube.Source.Root);
    }
}
