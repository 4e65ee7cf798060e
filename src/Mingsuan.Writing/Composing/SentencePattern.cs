using System.Collections.Immutable;

namespace Mingsuan.Writing;

/// <summary>A pattern in pieces: words, slots in braces, and groups in brackets that are left out as a whole where a slot in them stays open.</summary>
internal abstract record PatternPiece
{
    /// <summary>Words as they are.</summary>
    public sealed record Words(string Text) : PatternPiece;

    /// <summary>A slot: a verb and what it is said of.</summary>
    public sealed record Slot(ImmutableArray<string> Parts) : PatternPiece
    {
        public string Verb => Parts[0];
    }

    /// <summary>Pieces that stand or fall together.</summary>
    public sealed record Group(ImmutableArray<PatternPiece> Pieces) : PatternPiece;

    /// <summary>Reads a pattern. A brace or bracket that is not closed is a word.</summary>
    public static ImmutableArray<PatternPiece> Read(string pattern)
    {
        var pieces = ImmutableArray.CreateBuilder<PatternPiece>();
        for (var at = 0; at < pattern.Length;)
        {
            var end = pattern[at] switch
            {
                '{' => pattern.IndexOf('}', at),
                '[' => pattern.IndexOf(']', at),
                _ => -1,
            };
            if (end > at)
            {
                var inner = pattern[(at + 1)..end];
                pieces.Add(pattern[at] == '{' ? new Slot([.. inner.Split(' ', StringSplitOptions.RemoveEmptyEntries)]) : new Group(Read(inner)));
                at = end + 1;
                continue;
            }

            var next = pattern.IndexOfAny(['{', '['], at + 1);
            pieces.Add(new Words(next < 0 ? pattern[at..] : pattern[at..next]));
            at = next < 0 ? pattern.Length : next;
        }

        return pieces.ToImmutable();
    }
}
