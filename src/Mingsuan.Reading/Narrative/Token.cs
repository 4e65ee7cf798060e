using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>A piece of a folded paragraph that the narrative reader understands.</summary>
internal abstract record Token(int Start, int Length)
{
    /// <summary>The first character behind it.</summary>
    public int End => Start + Length;

    /// <summary>
    /// A phrase of the lexicon; <see cref="Level"/> where 类, 款 or 项 stands behind it in brackets, else 0; <see cref="IsFree"/>
    /// where no other word runs into it.
    /// </summary>
    internal sealed record Phrase(int Start, int Length, LexiconTerm Term, int Level, bool IsFree) : Token(Start, Length);

    /// <summary>类, 款 or 项 in brackets behind a name that no phrase of that level ends with.</summary>
    internal sealed record AccountLevel(int Start, int Length, int Level) : Token(Start, Length);

    /// <summary>A word of the narrative grammar.</summary>
    internal sealed record Word(int Start, int Length, NarrativeWord Meaning) : Token(Start, Length)
    {
        public NarrativeWordKind Kind => Meaning.Kind;
    }

    /// <summary>A number with its unit. <see cref="Digits"/> is its length without the unit; <see cref="Exclusion"/> says why it states no fact.</summary>
    internal sealed record Number(int Start, int Length, int Digits, NumberUnit Unit, int Steps, string? Exclusion) : Token(Start, Length);

    /// <summary>A calendar year.</summary>
    internal sealed record Year(int Start, int Length, FiscalYear Value) : Token(Start, Length);

    /// <summary>A classification code.</summary>
    internal sealed record Code(int Start, int Length, Member Member) : Token(Start, Length);

    /// <summary>A mark that ends a clause or sentence, or a bracket.</summary>
    internal sealed record Mark(int Start, char Sign) : Token(Start, 1);
}
