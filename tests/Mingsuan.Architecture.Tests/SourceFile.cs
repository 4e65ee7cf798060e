using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Mingsuan.Architecture.Tests;

/// <summary>A C# file: its path from the repository's root, with slashes, and its text.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public bool IsIn(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    public int Lines => Text.AsSpan().TrimEnd('\n').Count('\n') + 1;

    /// <summary>Its tokens: comments, documentation and switched-off code are none.</summary>
    public IEnumerable<SyntaxToken> Tokens() => CSharpSyntaxTree.ParseText(Text).GetRoot().DescendantTokens();

    public static int LineOf(SyntaxToken token) => token.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
}
