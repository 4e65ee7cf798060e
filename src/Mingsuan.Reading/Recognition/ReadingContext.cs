using System.Collections.Immutable;
using System.Text;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>What is known of a document while it is read: the catalog, its body and year, its local members, and what was noticed.</summary>
internal sealed class ReadingContext(DisclosureCatalog catalog, SourceDocument source)
{
    private readonly List<Diagnostic> diagnostics = [];
    private readonly HashSet<string> noted = new(StringComparer.Ordinal);
    private FiscalYear? year;
    private Coordinate? defaults;
    private int paragraphs;

    public DisclosureCatalog Catalog { get; } = catalog;

    public CubeSpace Cube => Catalog.Cube;

    public SourceDocument Source { get; } = source;

    public LocalMembers Locals { get; } = new(catalog.Cube);

    /// <summary>The accounts that the document printed with their code so far.</summary>
    public HashSet<Member> CodedAccounts { get; } = [];

    /// <summary>The printed lines of joined paragraphs.</summary>
    public LineMap Lines { get; } = new();

    /// <summary>The disclosing body's name as printed, or null.</summary>
    public string? Body { get; set; }

    public BodyKind BodyKind { get; set; }

    /// <summary>True for final accounts (决算): then what names no stage is what was spent, not what was budgeted.</summary>
    public bool IsFinalAccounts { get; set; }

    public FiscalYear? Year
    {
        get => year;
        set => (year, defaults) = (value, null);
    }

    /// <summary>Year, stage, period, measure and body of a statement that says nothing of them.</summary>
    public Coordinate Defaults => defaults ??= MakeDefaults();

    public ImmutableArray<Diagnostic> Diagnostics => [.. diagnostics];

    /// <summary>Notes something for the report; the message is data/messages/&lt;id&gt;.</summary>
    public void Note(string id, Severity severity, Place place, params ReadOnlySpan<(string Slot, string Value)> values)
    {
        var slots = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (slot, value) in values) slots[slot] = value;
        diagnostics.Add(new Diagnostic(id, severity, place) { Values = slots });
    }

    /// <summary>Notes what is the same wherever the document prints it, at its first place.</summary>
    public void NoteOnce(string id, Severity severity, Place place, params ReadOnlySpan<(string Slot, string Value)> values)
    {
        var key = new StringBuilder(id);
        foreach (var (_, value) in values) key.Append('|').Append(value);
        if (noted.Add(key.ToString())) Note(id, severity, place, values);
    }

    /// <summary>The number of the next paragraph that is read: its line, or its place in the reading order where several files count lines.</summary>
    public int NextParagraph(Place place)
    {
        paragraphs++;
        return Source.Files.Length > 1 ? paragraphs : place.Line ?? paragraphs;
    }

    private Coordinate MakeDefaults()
    {
        var cube = Cube;
        var made = cube.Blank
            .With(cube.Stage[IsFinalAccounts ? "final-accounts" : "budget"])
            .With(cube.Period["fiscal-year"])
            .With(cube.Measure["amount"])
            .With(cube.Body.Root)
            .With(cube.Function.Root)
            .With(cube.Economic.Root)
            .With(cube.GovernmentEconomic.Root)
            .With(cube.Project.Root)
            .With(cube.Aspect.Root)
            .With(cube.FundingLevel.Root);
        return year is { } known ? made.With(Locals.Year(known)) : made;
    }
}
