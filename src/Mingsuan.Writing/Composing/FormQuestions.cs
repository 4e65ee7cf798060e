using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>Tells which questions a form uses: it is composed of nothing and of everything, and what it asks for meanwhile is noted.</summary>
public sealed class FormQuestions(WritingCatalog catalog, FiscalYear year)
{
    /// <summary>Half of it is a change in every display unit.</summary>
    private const decimal Much = 2_000_000m;

    /// <summary>The ids of the questions whose answer the form prints, or whose amount may determine one that it prints, for such a body.</summary>
    public IReadOnlySet<string> Of(DisclosureLayout layout, BodyKind kind, BodyType? type)
    {
        var body = new LedgerBody("1", "1", kind) { Type = type?.Id };
        var (texts, amounts) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<Coordinate>());
        var scope = new LedgerScope(catalog.Catalog.Cube);
        foreach (var ledger in new[] { Bare(scope, body), Full(scope, body) })
        {
            foreach (var told in new AskedAmounts[] { new(scope.Year(year), null), new(scope.Year(year), 0), new(scope.Year(year), Much) })
            {
                var context = new ProjectionContext(catalog, ledger, told);
                if (catalog.Compositions.TryGetValue(layout.Id, out var composition)) new DisclosureComposer(context, layout, composition).Compose();
                texts.UnionWith(context.Asked);
                amounts.UnionWith(told.Asked);
            }
        }

        bool IsUsed(Question question) => texts.Contains(question.Id) || (question.In(scope, year) is { } states && amounts.Any(asked => IsLike(asked, states, question.Kind)));
        return catalog.Catalog.Questions.Where(IsUsed).Select(question => question.Id).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>True where the question states what is asked for; an amount may also be a part, a whole or a stand-in of what is asked for, of the same matter and year.</summary>
    private static bool IsLike(Coordinate asked, Coordinate states, QuestionKind kind)
    {
        var cube = states.Cube;
        return kind == QuestionKind.Amount ? new[] { cube.Aspect, cube.Year, cube.Stage, cube.Measure }.All(dimension => asked[dimension] == states[dimension]) : asked[cube.Measure] == states[cube.Measure] && asked[cube.Year] == states[cube.Year];
    }

    private Ledger Bare(LedgerScope scope, LedgerBody body) => new() { Scope = scope, Body = body, Year = year };

    private Ledger Full(LedgerScope scope, LedgerBody body)
    {
        var target = new PerformanceTarget("1", "1", "1", new Place { File = string.Empty }) { Value = "1" };
        return Bare(scope, body) with
        {
            Targets = [new LedgerTarget(scope.Project("1", "1"), target), new LedgerTarget(null, target)],
            Answers = catalog.Catalog.Questions.ToImmutableSortedDictionary(question => question.Id, question => question.Kind == QuestionKind.Date ? "2026-01-01" : "1", StringComparer.Ordinal),
        };
    }

    /// <summary>The same amount everywhere, last year’s half of it, so that all of it changed; and what was asked for.</summary>
    private sealed class AskedAmounts(Member thisYear, decimal? yuan) : LedgerAmounts
    {
        public HashSet<Coordinate> Asked { get; } = [];

        public override LedgerAmount? At(Coordinate coordinate)
        {
            Asked.Add(coordinate);
            return yuan is { } known ? new LedgerAmount(coordinate[coordinate.Cube.Year] == thisYear ? known : known / 2) : null;
        }

        public override IEnumerable<Member> Members(Dimension dimension, Coordinate scope) => [];

        public override IEnumerable<(Member First, Member Second)> Pairs(Dimension first, Dimension second, Coordinate scope) => [];
    }
}
