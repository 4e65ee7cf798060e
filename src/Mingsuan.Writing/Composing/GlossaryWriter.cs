using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>Picks the terms to explain: those that the ledger uses, and every functional item that it spends on.</summary>
internal sealed class GlossaryWriter(ProjectionContext context, FigureBook figures)
{
    private const int ItemLength = 7;

    private readonly CubeSpace cube = context.Ledger.Scope.Cube;

    /// <summary>The terms with these ids that the ledger uses: what is not known to hold money is not used.</summary>
    public IEnumerable<GlossaryTerm> Terms(IEnumerable<string> ids) =>
        ids.Select(id => context.Catalog.Glossary.Single(term => term.Id == id)).Where(term => term.Figure is not { } figure || figures.Value(figure) is not (null or 0));

    /// <summary>The functional items with money.</summary>
    public IEnumerable<Member> Items() =>
        context.Amounts.Members(cube.Function, figures.Ground).Where(member => member.Id.Length == ItemLength).OrderBy(member => member.Id, StringComparer.Ordinal);

    /// <summary>What an item means, without a full stop, or null where nothing is known.</summary>
    public string? DefinitionOf(Member item) => TermOf(item) is { } term ? AnswerBook.Bare(Fill(item, term, term.Definition)) : null;

    /// <summary>What the money of an item is mainly used for, or null where nothing is known.</summary>
    public string? UseOf(Member item) => TermOf(item) is { Use: { } use } term ? Fill(item, term, use) : null;

    private string Fill(Member item, GlossaryTerm term, string pattern) => context.Texts.With("name", context.NameOf(item)).With("above", context.NameOf(Above(item, term))).Fill(pattern);

    /// <summary>The nearest account above that is not itself one of what is left over.</summary>
    private static Member Above(Member item, GlossaryTerm term)
    {
        var above = item;
        while (above.Parent is { IsAll: false } parent && (ReferenceEquals(above, item) || (term.Ending is { } ending && above.Id.EndsWith(ending, StringComparison.Ordinal)))) above = parent;
        return above;
    }

    /// <summary>By the longest code that it begins with, by its official name, by its ending.</summary>
    private GlossaryTerm? TermOf(Member item) =>
        context.Catalog.Glossary.Where(term => term.Code is { } code && item.Id.StartsWith(code, StringComparison.Ordinal)).MaxBy(term => term.Code!.Length)
        ?? context.Catalog.Glossary.FirstOrDefault(term => term.Name is { } name && name == context.NameOf(item))
        ?? context.Catalog.Glossary.FirstOrDefault(term => term.Ending is { } ending && item.Id.EndsWith(ending, StringComparison.Ordinal));
}
