using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mingsuan.Architecture.Tests;

/// <summary>The rules of the house that can be read from the files. Each returns what breaks it; nothing is good news.</summary>
internal static class Guards
{
    private const int LongestFile = 300;

    /// <summary>The kernel takes no package; the parser of YAML is for the data compiler, and for files that users write.</summary>
    public static IEnumerable<string> Packages(IEnumerable<ProjectFile> projects) =>
        from project in projects
        from package in project.Packages
        let remedy = (project.Name, package) switch
        {
            ("Mingsuan.Kernel", _) => "the kernel takes no package",
            (_, "YamlDotNet") when !project.IsIn("eng") && project.Name != "Mingsuan.Application" => "the compiled catalog holds what data/ says",
            _ => null,
        }
        where remedy is not null
        select $"{project.Path}: remove {package}: {remedy}";

    /// <summary>The command can be one native file only if all of its parts can.</summary>
    public static IEnumerable<string> AotCompatible(IEnumerable<ProjectFile> projects) =>
        from project in projects
        where project.IsIn("src") && !project.IsAotCompatible
        select $"{project.Path}: set IsAotCompatible";

    /// <summary>A project that the solution doesn't list is neither built nor tested.</summary>
    public static IEnumerable<string> Listed(IEnumerable<ProjectFile> projects, string solution) =>
        from project in projects
        where !solution.Contains($"\"{project.Path}\"", StringComparison.Ordinal)
        select $"{project.Path}: list it in the solution";

    public static IEnumerable<Violation> LongFiles(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Lines > LongestFile
        select new Violation(file.Path, LongestFile + 1, $"{file.Lines} lines: part it");

    /// <summary>Money never passes through floating point.</summary>
    public static IEnumerable<Violation> FloatingPoint(IEnumerable<SourceFile> files) =>
        from file in files
        where file.IsIn("src/Mingsuan.Kernel") || file.IsIn("src/Mingsuan.Catalog") || file.IsIn("src/Mingsuan.Checking")
        from token in file.Tokens()
        where IsFloatingPoint(token)
        select new Violation(file.Path, SourceFile.LineOf(token), $"{token.Text}: use decimal, integers or Money");

    /// <summary>The words of the field are data; documentation and comments may explain them. A character written as an
    /// escape is the end of a range of code points, no word.</summary>
    public static IEnumerable<Violation> ChineseInCode(IEnumerable<SourceFile> files) =>
        from file in files
        where file.IsIn("src")
        from token in file.Tokens()
        where IsText(token.Kind()) && token.ValueText.Any(IsHan) && !token.Text.StartsWith("'\\u", StringComparison.Ordinal)
        select new Violation(file.Path, SourceFile.LineOf(token), $"{token.Text.ReplaceLineEndings(" ")} belongs in data/");

    private static bool IsFloatingPoint(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.DoubleKeyword or SyntaxKind.FloatKeyword => true,
        SyntaxKind.NumericLiteralToken => token.Value is double or float,
        SyntaxKind.IdentifierToken => token.ValueText is "Double" or "Single" && IsInTypePosition(token.Parent),
        _ => false,
    };

    private static bool IsInTypePosition(SyntaxNode? name) => name?.Parent switch
    {
        QualifiedNameSyntax qualified => qualified.Right == name,
        VariableDeclarationSyntax or ParameterSyntax or CastExpressionSyntax or MethodDeclarationSyntax or PropertyDeclarationSyntax => true,
        NullableTypeSyntax or ArrayTypeSyntax or TypeArgumentListSyntax or TypeOfExpressionSyntax => true,
        _ => false,
    };

    private static bool IsText(SyntaxKind kind) => kind is SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken
        or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken
        or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken;

    private static bool IsHan(char character) => character is >= '\u2E80' and <= '\u2FDF' or >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';
}
