using System.Collections.Immutable;

namespace Mingsuan.Application;

/// <summary>
/// What somebody found out about broken identities of one cause in one document: those with an amount that stands on one of the
/// pages and prints one of the figures. It holds for as many as were judged and no more.
/// </summary>
public sealed record Judgement
{
    /// <summary>Stands for every page, figure or rule.</summary>
    public const string Any = "*";

    /// <summary>Stands for a cell that prints nothing.</summary>
    public const string Blank = "blank";

    /// <summary>A short name of the document, for people.</summary>
    public required string File { get; init; }

    /// <summary>The SHA-256 of the document in hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The id of the rule, or any.</summary>
    public required string Rule { get; init; }

    /// <summary>Pages and ranges of pages, or any.</summary>
    public required string Page { get; init; }

    /// <summary>Figures as they are printed, parted by semicolons, or any.</summary>
    public required string Figure { get; init; }

    /// <summary>How many broken identities were judged.</summary>
    public required int Identities { get; init; }

    public required Blame Verdict { get; init; }

    /// <summary>How it was judged: on the picture of the page, by its text, by arithmetic.</summary>
    public required string By { get; init; }

    /// <summary>The table or sentence and what stands there, for people.</summary>
    public string Subject { get; init; } = string.Empty;

    /// <summary>What should stand there, for people.</summary>
    public string Expected { get; init; } = string.Empty;

    /// <summary>Why it is judged so.</summary>
    public string Why { get; init; } = string.Empty;

    /// <summary>How much it leaves open: the more, the later it is asked.</summary>
    internal int Width => new[] { Rule, Page, Figure }.Count(each => each == Any);

    /// <summary>True where the broken identity is one of those that it speaks of.</summary>
    internal bool Covers(BrokenIdentity identity) => (Rule == Any || Rule == identity.Rule) && identity.Terms.Any(Names);

    private bool Names(BrokenTerm term) => (Page == Any || PageRanges.Hold(Page, term.Page)) && (Figure == Any || Figures.Contains(Plain(term.Text)));

    private ImmutableArray<string> Figures => [.. Figure.Split(';').Select(Plain)];

    /// <summary>Grouping commas and blanks do not tell figures apart.</summary>
    private static string Plain(string text) => string.Concat(text.Where(character => character is not (',' or '，') && !char.IsWhiteSpace(character))) is { Length: > 0 } plain ? plain : Blank;
}
