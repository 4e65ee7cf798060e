using System.Collections.Immutable;
using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>Composes the whole document: cover, contents, sections with their sentences, tables, charts and glossary, in the order of the composition.</summary>
internal sealed class DisclosureComposer
{
    private const string Rest = "rest", Line = "line";

    private readonly ProjectionContext context;
    private readonly DisclosureLayout layout;
    private readonly Composition composition;
    private readonly FigureBook figures;
    private readonly AnswerBook answers;
    private readonly SentenceWriter sentences;
    private readonly GlossaryWriter glossary;
    private readonly GridWriter grids;
    private readonly TableSet tables;
    private readonly TextSlots slots;
    private readonly ImmutableArray<DocumentBlock>.Builder blocks = ImmutableArray.CreateBuilder<DocumentBlock>();
    private readonly HashSet<string> named;
    private readonly bool isDepartment;

    public DisclosureComposer(ProjectionContext context, DisclosureLayout layout, Composition composition)
    {
        (this.context, this.layout, this.composition) = (context, layout, composition);
        figures = new FigureBook(context);
        answers = new AnswerBook(context, context.Catalog.Catalog.Ledger, figures);
        glossary = new GlossaryWriter(context, figures);
        sentences = new SentenceWriter(context, composition, figures, answers, glossary);
        grids = new GridWriter(context, composition, figures, answers);
        tables = new TableSet(context, layout);
        isDepartment = context.Ledger.Body.Kind == BodyKind.Department;
        slots = context.Texts.With("level", isDepartment ? composition.Levels.Department : composition.Levels.BudgetUnit);
        named = [.. Flat(composition.Sections).SelectMany(section => section.Content).SelectMany(content => content.Tables)];
    }

    public WrittenDocument Compose()
    {
        var title = slots.Fill(composition.Title);
        blocks.Add(new CoverBlock([.. composition.Cover.Select(slots.Fill)]));
        blocks.Add(new ContentsBlock(composition.Contents, Levels: 2));
        Add(composition.Sections, level: 1, id: "s");
        return new WrittenDocument
        {
            Title = title,
            Body = context.Ledger.Body.Name,
            Year = context.Ledger.Year,
            Jurisdiction = layout.Id,
            Blocks = blocks.ToImmutable(),
            Open = [.. tables.Open.Concat(answers.Open).Distinct()],
        };
    }

    private static IEnumerable<CompositionSection> Flat(IEnumerable<CompositionSection> sections) =>
        sections.SelectMany(section => Flat(section.Sections).Prepend(section));

    private void Add(ImmutableArray<CompositionSection> sections, int level, string id)
    {
        for (var place = 1; place <= sections.Length; place++)
        {
            var section = sections[place - 1];
            if (!Holds(section.When) || Unknown(section.When) is not null) continue;
            var own = id + place.ToString(CultureInfo.InvariantCulture);
            if (section.Heading is { } heading)
            {
                answers.Where = slots.Fill(heading);
                blocks.Add(new HeadingBlock(own, level, answers.Where) { StartsPage = section.StartsPage });
            }

            var first = blocks.Count;
            var marked = new HashSet<string>(StringComparer.Ordinal);
            foreach (var content in section.Content.Where(content => Holds(content.When)))
            {
                if (Unknown(content.When) is not { } figure) Add(content, own);
                else if (marked.Add(figure)) Leave(figure);
            }

            NoteRounding(first);
            Add(section.Sections, section.Heading is null ? level : level + 1, own + "-");
        }
    }

    /// <summary>Behind the last number of a section's text a note, where a total and its parts differ in the last digit since each is rounded by itself.</summary>
    private void NoteRounding(int first)
    {
        var spoken = Enumerable.Range(first, blocks.Count - first).Where(place => blocks[place] is ParagraphBlock paragraph && paragraph.Runs.Any(run => run.Number is not null)).ToList();
        var numbers = spoken.SelectMany(place => ((ParagraphBlock)blocks[place]).Runs).Select(run => run.Number).OfType<PrintedNumber>();
        if (layout.RoundingNote is { } note && RoundedSums.Miss(numbers)) blocks.Insert(spoken[^1] + 1, new ParagraphBlock([new TextRun(slots.Fill(note))]));
    }

    private void Add(CompositionContent content, string id)
    {
        if (!content.Tables.IsEmpty) blocks.AddRange(TablesOf(content));
        else if (content.Chart is { } chart) AddChart(chart, id);
        else if (!content.ProjectTexts.IsEmpty) AddProjects(content.ProjectTexts);
        else if (content.Grid is { } grid) blocks.Add(grids.Write(grid, slots));
        else if (!content.Glossary.IsEmpty) AddGlossary(content);
        else if (content.Lines is { } question) AddLines(content, question);
        else if (content.IsUnits) AddUnits(content.Say ?? "{unit}");
        else if (content.Each is { } list) AddEach(composition.Lists[list], content.Say!);
        else Say(content.Say!, slots);
    }

    private void Say(string pattern, TextSlots texts, ListEntry? entry = null)
    {
        if (sentences.Write(pattern, texts, entry) is { Length: > 0 } runs) blocks.AddRange(Paragraphs(runs));
    }

    /// <summary>An answer of several lines is as many paragraphs: a line break in a justified paragraph would tear its words apart.</summary>
    private static IEnumerable<ParagraphBlock> Paragraphs(ImmutableArray<TextRun> runs)
    {
        var paragraph = ImmutableArray.CreateBuilder<TextRun>();
        foreach (var run in runs)
        {
            var lines = run.Text.Split('\n', StringSplitOptions.TrimEntries);
            for (var i = 0; i < lines.Length; i++)
            {
                if (i > 0 && paragraph.Count > 0) yield return new ParagraphBlock(paragraph.DrainToImmutable());
                if (lines.Length == 1) paragraph.Add(run);
                else if (lines[i].Length > 0) paragraph.Add(run with { Text = lines[i] });
            }
        }

        if (paragraph.Count > 0) yield return new ParagraphBlock(paragraph.ToImmutable());
    }

    private void AddEach(CompositionList list, string pattern)
    {
        foreach (var entry in sentences.Entries(list).ToList())
        {
            Say(pattern, sentences.SlotsOf(entry, slots), entry);
        }
    }

    private void AddLines(CompositionContent content, string question)
    {
        var lines = new AnswerLines(context).Of(question);
        if (lines.Count == 0 && !answers.IsNone(question))
        {
            answers.AskFor(question);
            Mark();
        }

        if (lines is [(var lead, true), ..] && IsLed() && AnswerBook.IsOneClause(lead)) lines.RemoveAt(0);
        var place = 0;
        foreach (var (text, isLead) in lines) Say(isLead ? "{line}" : content.Say ?? "{line}", (isLead ? slots : Numbered(++place)).With(Line, text));
    }

    /// <summary>True where the paragraph before leads what follows.</summary>
    private bool IsLed() => blocks is [.., ParagraphBlock said] && said.Text.EndsWith(context.Catalog.Catalog.Interface["colon"].Chinese, StringComparison.Ordinal);

    private void AddProjects(ImmutableArray<string> patterns)
    {
        var counted = figures.Projects().ToHashSet();
        foreach (var (index, project) in context.Ledger.Projects.Where(project => counted.Contains(project.Member)).Index())
        {
            var place = index + 1;
            var texts = Numbered(place)
                .With(new ProjectFields(context, []).All(project).Select(field => KeyValuePair.Create(field.Key, AnswerBook.Bare(field.Value))))
                .With("project", project.Name)
                .With("project-code", project.Code)
                .With("project-unit", context.Ledger.Units.FirstOrDefault(unit => unit.Code == project.Unit)?.Name ?? context.Ledger.Body.Name);
            var entry = new ListEntry(null, project.Member, figures.ProjectGround.With(project.Member), place);
            foreach (var pattern in patterns) Say(pattern, texts, entry);
        }
    }

    private void AddUnits(string pattern)
    {
        foreach (var unit in GridWriter.Units(context, slots)) Say(pattern, unit);
        if (figures.HasUnits) return;
        answers.Leave(FigureBook.Units, null, null);
        Mark();
    }

    private TextSlots Numbered(int place) => slots.With("place", place.ToString(CultureInfo.InvariantCulture)).With("ordinal", context.Ordinals.Of(Math.Min(place, Ordinals.Last)));

    private void AddGlossary(CompositionContent content)
    {
        var place = 0;
        foreach (var term in glossary.Terms(content.Glossary))
        {
            Say(content.Say!, Numbered(++place).With("term", term.Term ?? string.Empty).With("definition", slots.Fill(term.Definition)));
        }

        if (content.Items is not { } pattern) return;
        foreach (var item in glossary.Items()) Say(pattern, context.WithNames(item, Numbered(++place)), new ListEntry(null, item, figures.Ground.With(item), place));
    }

    private void AddChart(CompositionChart chart, string id)
    {
        var slices = chart.List is { } list
            ? sentences.Entries(composition.Lists[list]).Select(entry => Slice(context.NameOf(entry.Member), entry.Coordinate))
            : chart.Figures.Select((figure, place) => Slice(chart.Labels[place], figures.Coordinate(figure)!));
        var drawn = slices.OfType<ChartSlice>().ToImmutableArray();
        if (drawn.Length > 0) blocks.Add(new ChartBlock(id + "-chart", slots.Fill(chart.Title), drawn));
    }

    private ChartSlice? Slice(string label, Coordinate coordinate) =>
        context.Amounts.At(coordinate) is { Yuan: > 0 } amount && NumberPrint.Amount(amount.Yuan, composition.Numbers, coordinate) is { } number
            ? new ChartSlice(label, number)
            : null;

    private IEnumerable<DocumentTable> TablesOf(CompositionContent content) =>
        content.Tables.SelectMany(id => id == Rest ? layout.Tables.Where(table => !named.Contains(table.Id)) : layout.Tables.Where(table => table.Id == id)).SelectMany(tables.Of);

    /// <summary>Whether all of a condition holds; a figure that is not known may be anything, see <see cref="Unknown"/>.</summary>
    private bool Holds(CompositionCondition? when) =>
        when is null
        || ((when.Nonzero is null || figures.Value(when.Nonzero) is not 0)
            && (when.Zero is null || figures.Value(when.Zero) is null or 0)
            && (when.Answered is null || answers.IsAnswered(when.Answered))
            && (when.Unanswered is null || !answers.IsAnswered(when.Unanswered))
            && (when.None is null || answers.IsNone(when.None))
            && (when.Body is null || when.Body == BodyKind.Department == isDepartment)
            && (when.Type is null || when.Type == TypeOfBody())
            && (when.NotType is null || when.NotType != TypeOfBody())
            && (when.HasTargets is null || when.HasTargets == (context.Ledger.Targets.Length > 0)));

    /// <summary>The figure of a condition that is not known, so that nobody can tell what is to be said; null where all are.</summary>
    private string? Unknown(CompositionCondition? when) => new[] { when?.Nonzero, when?.Zero }.FirstOrDefault(figure => figure is not null && figures.Value(figure) is null);

    /// <summary>Names a figure, and marks where something hangs on it.</summary>
    private void Leave(string figure)
    {
        answers.Leave(figure);
        Mark();
    }

    /// <summary>A paragraph that marks what was named last.</summary>
    private void Mark() => blocks.Add(new ParagraphBlock([new TextRun(context.OpenMarkOf(answers.Open[^1].What)) { IsOpen = true }]));

    private string? TypeOfBody() => context.Catalog.Catalog.BodyTypes.FirstOrDefault(type => type.Id == context.Ledger.Body.Type)?.Mappings;
}
