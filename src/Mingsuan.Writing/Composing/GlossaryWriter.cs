using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>Picks the terms to explain: those that the ledger uses, and every functional item that it spends on.</summary>
internal sealed class GlossaryWriter(ProjectionContext context, FigureBook figures)
{
    private const int ItemLength = 7, EndingLength = 2;

    private const string AnyItem = "any-item";

    private readonly CubeSpace cube = context.Ledger.Scope.Cube;

    /// <summary>The terms with these ids that the ledger uses.</summary>
    public IEnumerable<GlossaryTerm> Terms(IEnumerable<string> ids) =>
        ids.Select(id => context.Catalog.Glossary.Single(term => term.Id == id)).Where(term => term.Figure is not { } figure || figures.Value(figure) is not 0);

    /// <summary>The functional items with money, each with the texts that a pattern may use.</summary>
    public IEnumerable<TextSlots> Items(TextSlots slots)
    {
        var items = context.Amounts.Members(cube.Function, figures.Ground).Where(member => member.Id.Length == ItemLength).OrderBy(member => member.Id, StringComparer.Ordinal);
        return items.Select(item => context.WithNames(item, slots).With("definition", Fill(item, TermOf(item)?.Definition)));
    }

    /// <summary>What the money of an item is mainly used for, or null where nothing is known.</summary>
    public string? UseOf(Member item) => TermOf(item)?.Use is { } use ? Fill(item, use) : null;

    private string Fill(Member item, string? pattern) => context.Texts.With("name", context.NameOf(item)).Fill(pattern ?? "{name}");

    /// <summary>By the longest code that it begins with, by its ending, or the term for any item.</summary>
    private GlossaryTerm? TermOf(Member item) =>
        context.Catalog.Glossary.Where(term => term.Code is { Length: > EndingLength } code && item.Id.StartsWith(code, StringComparison.Ordinal)).MaxBy(term => term.Code!.Length)
        ?? context.Catalog.Glossary.FirstOrDefault(term => term.Code is { Length: EndingLength } ending && item.Id.EndsWith(ending, StringComparison.Ordinal))
        ?? context.Catalog.Glossary.FirstOrDefault(term => term.Id == AnyItem);
}
