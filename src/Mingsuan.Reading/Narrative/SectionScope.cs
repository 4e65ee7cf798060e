using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>What a section says before its sentences do: its headings, the list that an earlier paragraph opened, and what was read so far.</summary>
internal sealed class SectionScope(Section section, string heading, Coordinate context, SectionReading reading, IReadOnlyList<NarrativeSubject> inherited)
{
    private readonly Stack<(string? Style, List<NarrativeSubject> Subjects, SentenceNumber? Number, bool IsOpen)> leads = new();

    public Section Section { get; } = section;

    /// <summary>The folded headings from the outermost to this one.</summary>
    public string Heading { get; } = heading;

    /// <summary>What the headings state.</summary>
    public Coordinate Context { get; } = context;

    public SectionReading Reading { get; } = reading;

    /// <summary>The unit that the headings say all is of; null for the disclosing body.</summary>
    public Member? Body { get; init; }

    /// <summary>The entries in reading order.</summary>
    public List<NarrativeEntry> Entries { get; } = [];

    /// <summary>The paragraphs whose lists hold a part that nobody knows.</summary>
    public HashSet<int> UnknownParts { get; } = [];

    /// <summary>The amounts whose lists hold a number that nobody knows.</summary>
    public HashSet<SentenceNumber> Spoiled { get; } = [];

    /// <summary>What a numbered paragraph names that prints no number: the paragraph below it says its amounts (1.某某支出（类）某某（项）。); else null.</summary>
    public Coordinate? Item { get; set; }

    /// <summary>The last comparison with an earlier year; null before the first one.</summary>
    public Comparison? Comparison { get; set; }

    /// <summary>The main subjects of all paragraphs so far.</summary>
    public List<NarrativeSubject> Mains { get; } = [];

    /// <summary>What the paragraph that opened the present list speaks of, the likeliest first.</summary>
    public IReadOnlyList<NarrativeSubject> Leads => leads.Count > 0 ? leads.Peek().Subjects : inherited;

    /// <summary>What the lists speak of that a heading with that style of numbering may go on with: it ends the accounts that are numbered as it is.</summary>
    public IReadOnlyList<NarrativeSubject> LeadsBelow(string? style) => style is null
        ? Leads
        : leads.SkipWhile(lead => lead.Style == style && lead.Subjects.TrueForAll(subject => subject.Coordinate.NamesAccount())).Select(lead => (IReadOnlyList<NarrativeSubject>)lead.Subjects).FirstOrDefault() ?? inherited;

    /// <summary>The amount of the paragraph above whose items have that style of numbering; null where there is none.</summary>
    public SentenceNumber? ListOf(string style) => leads.Count > 0 && leads.Peek() is { Number: { } number } lead && lead.Style != style ? number : null;

    /// <summary>The entries, without the lists that hold a number that nobody knows.</summary>
    public IReadOnlyList<NarrativeEntry> Listed() => Entries.ConvertAll(entry =>
        entry.Statement is Statement.Sentence { Whole: { } whole } sentence && Spoiled.Contains(whole) ? entry with { Statement = sentence with { Whole = null } } : entry);

    /// <summary>
    /// Closes the lists that a paragraph with that style of numbering is no item of, and those of which it cannot tell a part by what it begins with.
    /// One without a number that begins with an account goes on with the list that a numbered paragraph opened with a colon.
    /// </summary>
    public void Enter(string? style, Coordinate begins)
    {
        var beginsWithAccount = begins.NamesAccount();
        while (leads.Count > 0 && leads.Peek().Subjects.TrueForAll(subject => Excludes(subject.Coordinate, begins))) leads.Pop();
        if (style is null)
        {
            while (leads.Count > 0 && leads.Peek() is { Style: not null } lead && !(lead.IsOpen && beginsWithAccount)) leads.Pop();
        }
        else if (leads.Any(lead => lead.Style == style))
        {
            while (leads.Pop().Style != style) { }
        }
    }

    private static bool Excludes(Coordinate lead, Coordinate begins) => begins.Stated.Any(member => lead[member.Dimension] is { } own && own.IsDisjointFrom(member));

    /// <summary>Opens a list below a paragraph with that style of numbering, open where a colon ends it; <paramref name="number"/> is the amount that it is of.</summary>
    public void Open(string? style, List<NarrativeSubject> subjects, SentenceNumber? number, bool isOpen)
    {
        if (subjects.Count > 0) leads.Push((style, subjects, number, isOpen));
    }
}
