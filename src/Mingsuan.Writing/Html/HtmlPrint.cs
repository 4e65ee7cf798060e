using System.Collections.Immutable;

namespace Mingsuan.Writing;

/// <summary>What a page gets when it is printed as a PDF: style sheets of fonts, and the numbers of the pages on which the entries of its contents stand.</summary>
internal sealed record HtmlPrint(ImmutableArray<string> FontSheets, IReadOnlyDictionary<string, int> Pages)
{
    public static HtmlPrint None { get; } = new([], new Dictionary<string, int>(StringComparer.Ordinal));
}
