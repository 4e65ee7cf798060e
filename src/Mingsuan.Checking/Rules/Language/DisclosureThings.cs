using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>The things of one disclosure that rules look at, each made once.</summary>
internal sealed class DisclosureThings(Disclosure disclosure, DisclosureCatalog catalog, CheckContext context)
{
    /// <summary>A text of fewer letters is a caption, not narrative.</summary>
    private const int ShortestSentence = 20;

    /// <summary>A narrative has more sentences than the notes of tables.</summary>
    private const int FewestSentences = 10;

    /// <summary>The lines and cells at the head of a file, where marks stand.</summary>
    private const int LeadingPieces = 10;

    /// <summary>Points within which a line counts as full.</summary>
    private const double Margin = 40;

    private IReadOnlyList<SectionThing>? sections;
    private IReadOnlyList<TextThing>? pieces;
    private IReadOnlyList<ContentsEntry>? entries;
    private IReadOnlyList<RequiredTable>? requiredTables;
    private IReadOnlyList<TextThing>? passages;
    private IReadOnlyList<ProjectThing>? projects;
    private string? text;
    private ImmutableArray<DisclosureComparison>? comparisons;
    private Dictionary<int, double>? margins;

    public Disclosure Disclosure => disclosure;

    public DisclosureCatalog Catalog => catalog;

    public CheckContext Context => context;

    /// <summary>The document held against each of those that were given for it.</summary>
    public ImmutableArray<DisclosureComparison> Comparisons => comparisons ??= [.. context.References.Select(reference => DisclosureComparison.Of(disclosure, reference))];

    /// <summary>The sections of the narrative; the list of contents is none.</summary>
    public IReadOnlyList<SectionThing> Sections => sections ??= [.. disclosure.Sections
        .Where(section => section.Title != catalog.Narrative.ContentsTitle)
        .Select(section => new SectionThing(section, [.. section.Paragraphs.Select(paragraph => new TextThing(paragraph.Text, paragraph.Place))]))];

    /// <summary>The text of a section and of those below it.</summary>
    public string WholeOf(SectionThing section) => section.Text + string.Concat(Sections.SkipWhile(each => each != section).Skip(1).TakeWhile(each => each.Section.Level > section.Section.Level).Select(each => each.Text));

    /// <summary>True where a paragraph goes as far to the right as any of its page, so that it may go on; nothing where the carrier has no page.</summary>
    public object? ReachesMargin(TextThing paragraph)
    {
        margins ??= Paragraphs.Where(each => each.Place is { Page: not null, Box: not null }).GroupBy(each => each.Place.Page!.Value).ToDictionary(page => page.Key, page => page.Max(each => each.Place.Box!.Value.Right)); // filtered
        return paragraph.Place is { Page: { } number, Box: { } box } ? box.Right > margins[number] - Margin : null;
    }

    /// <summary>The paragraphs of the narrative, joined from the lines of the page.</summary>
    public IEnumerable<TextThing> Paragraphs => Sections.SelectMany(section => section.Paragraphs);

    /// <summary>The entries of the list of contents.</summary>
    public IReadOnlyList<ContentsEntry> Entries => entries ??= ContentsEntry.Of(disclosure, catalog);

    /// <summary>Every line and cell of the file, whatever it belongs to.</summary>
    public IReadOnlyList<TextThing> Pieces => pieces ??= [.. disclosure.Source.Blocks.SelectMany(PiecesOf)];

    /// <summary>True for one of the first lines and cells of the file.</summary>
    public bool IsLeading(TextThing piece) => Pieces.Take(LeadingPieces).Contains(piece);

    /// <summary>Everything that the document says in words: paragraphs, notes, labels of rows, the fields and targets of forms.</summary>
    public IReadOnlyList<TextThing> Passages => passages ??= Catalogued.PassagesOf(this);

    /// <summary>The projects that have an amount or a form, each once.</summary>
    public IReadOnlyList<ProjectThing> Projects => projects ??= Catalogued.ProjectsOf(disclosure);

    /// <summary>How many decimals amounts in 万元 mostly have in the tables; nothing where there are none.</summary>
    public object? Decimals => disclosure.Facts
        .Where(fact => fact is { Statement: Statement.Cell, Figure: { IsStated: true, Value: not 0, Unit: DisplayUnit.TenThousandYuan } })
        .GroupBy(fact => fact.Figure.Decimals).OrderByDescending(group => group.Count()).Select(group => (object)(decimal)group.Key).FirstOrDefault();

    public IReadOnlyList<FieldThing> Fields => [.. disclosure.Forms.SelectMany(form => form.Fields.Select(each => new FieldThing(form, each)))];

    public IReadOnlyList<TargetThing> Targets => [.. disclosure.Forms.SelectMany(form => form.Targets.Select(target => new TargetThing(form, target)))];

    /// <summary>The folded titles and paragraphs of the narrative and the notes of tables, one line each.</summary>
    public string Text => text ??= string.Join('\n', Sections.SelectMany(section => section.Paragraphs.Select(paragraph => paragraph.Text).Prepend(TextFolding.Fold(section.Section.Title)))
        .Concat(disclosure.Tables.SelectMany(table => table.Notes).Select(note => TextFolding.Fold(note.Text))));

    /// <summary>True where the document speaks in sentences and not only in tables.</summary>
    public bool IsNarrated => Paragraphs.Count(paragraph => paragraph.Text.Length >= ShortestSentence) >= FewestSentences;

    /// <summary>The tables that a disclosure has to have with whether this one has them.</summary>
    public IReadOnlyList<RequiredTable> RequiredTables => requiredTables ??= RequiredTable.Of(this);

    /// <summary>The kind of a table by its title, or nothing.</summary>
    public string? KindOf(Table table) => KindOf(table.Title);

    public string? KindOf(string title) => catalog.CoreTables.FirstOrDefault(core => core.IsTitled(title))?.Id;

    private static IEnumerable<TextThing> PiecesOf(SourceBlock block) => block switch
    {
        Paragraph paragraph => [new TextThing(paragraph.Text, paragraph.Place)],
        Grid grid => grid.Rows.SelectMany(row => row.Cells).Where(cell => cell.Text.Length > 0).Select(cell => new TextThing(cell.Text, cell.Place)),
        _ => [],
    };
}
