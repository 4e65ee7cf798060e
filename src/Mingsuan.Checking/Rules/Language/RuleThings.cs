using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>A paragraph of the narrative, or any line or cell as the carrier has it, with its text folded once.</summary>
internal sealed class TextThing(string print, Place place)
{
    private readonly Lazy<string> text = new(() => TextFolding.Fold(print));

    public Place Place => place;

    public string Print => print;

    public string Text => text.Value;
}

/// <summary>A section with its paragraphs.</summary>
internal sealed class SectionThing(Section section, IReadOnlyList<TextThing> paragraphs)
{
    private readonly Lazy<string> text = new(() => string.Concat(paragraphs.Select(paragraph => paragraph.Text)));

    public Section Section => section;

    public IReadOnlyList<TextThing> Paragraphs => paragraphs;

    public string Text => text.Value;
}

/// <summary>A field of a form.</summary>
internal sealed record FieldThing(PerformanceForm Form, FormField Field);

/// <summary>A target of a form.</summary>
internal sealed record TargetThing(PerformanceForm Form, PerformanceTarget Target);

/// <summary>What a pattern found in the printed text of a thing: the match, what stands before and behind it, and its groups.</summary>
internal sealed record RuleMatch(object Subject, Place Place, string Found, string Before, string After, ImmutableArray<string> Groups)
{
    /// <summary>What a wrong word should be; null where the pattern looks for something else.</summary>
    public string? Right { get; init; }
}

/// <summary>A project as the document names it, with all places of its amounts and of its form.</summary>
internal sealed record ProjectThing(string Print, ImmutableArray<Place> Places);
