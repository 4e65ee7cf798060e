using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Mingsuan.Kernel;

namespace Mingsuan.Catalog;

/// <summary>Everything that the product knows as data: the cube, the lexicon, classifications, mappings, jurisdictions, law and messages. Immutable.</summary>
public sealed class DisclosureCatalog
{
    private static readonly Lazy<DisclosureCatalog> Embedded = new(ReadEmbedded);

    private readonly Lazy<ImmutableArray<TableOutline>> outlines;
    private readonly Lazy<ImmutableArray<Question>> questions;
    private readonly Lazy<LedgerVocabulary> ledger;

    internal DisclosureCatalog(CatalogData data)
    {
        Cube = CubeBuilder.Build(data);
        Classifications = ClassificationBuilder.Build(data, Cube);
        Lexicon = LexiconBuilder.Build(data, Cube, Classifications);
        Narrative = NarrativeBuilder.Build(data.Narrative ?? [], Cube);
        Mappings = [.. data.Mappings.Select(mapping => MappingBuilder.Build(mapping, Cube))];
        Jurisdictions = [.. data.Jurisdictions.Select(ToJurisdiction)];
        Instruments = data.Instruments.Select(ToInstrument).ToFrozenDictionary(instrument => instrument.Id, StringComparer.Ordinal);
        var rules = new RuleBuilder((data.Frames ?? []).ToDictionary(frame => frame.Id, frame => frame.Text, StringComparer.Ordinal));
        Rules = [.. (data.Rules ?? []).Select(rule => rules.Build(rule, ToMessage(rule)))];
        Personal = new PersonalNumbers(Rules);
        Messages = data.Messages.Select(ToMessage).Concat(Rules.Select(rule => rule.Message)).ToFrozenDictionary(message => message.Id, StringComparer.Ordinal);
        Requirements = [.. (data.Requirements ?? []).Select(ToRequirement)];
        Formats = [.. (data.Formats ?? []).Select(FormatBuilder.Build)];
        Interface = (data.Interface ?? []).ToFrozenDictionary(text => text.Id, text => new Bilingual(text.Chinese, text.English), StringComparer.Ordinal);
        Forms = FormBuilder.Build(data.Forms, Cube);
        Pages = new PageBuilder(data.Pages ?? []).Build();
        CoreTables = [.. (data.CoreTables ?? []).Select(CoreTableBuilder.Build)];
        BodyTypes = [.. (data.BodyTypes ?? []).Select(type => new BodyType(type.Id, new Bilingual(type.Chinese, type.English), type.Mappings) { Names = [.. (type.Also ?? []).Append(type.Chinese).Append(type.Id).Select(TextFolding.Fold)] })];
        Inspections = new InspectionHeads([.. (data.Inspections ?? []).Select(ToHead)], Rules);
        outlines = new(() => [.. (data.Outlines ?? []).Select(outline => OutlineBuilder.Build(outline, Cube))]);
        questions = new(() => [.. (data.Questions ?? []).Select(new QuestionBuilder(Cube).Build)]);
        ledger = new(() => new LedgerVocabulary(data.Ledger ?? []));
        Names = [.. (data.Names ?? []).SelectMany(name => (name.Also ?? []).Prepend(name.Phrase).Select(phrase => new NamedScope(TextFolding.Fold(phrase), Cube.ToCoordinate(name.States))))];
    }

    /// <summary>The catalog compiled into this assembly.</summary>
    public static DisclosureCatalog Default => Embedded.Value;

    public CubeSpace Cube { get; }

    public PhraseLexicon Lexicon { get; }

    /// <summary>How running text speaks of numbers.</summary>
    public NarrativeGrammar Narrative { get; }

    /// <summary>The three classifications by the id of their dimension.</summary>
    public FrozenDictionary<string, AccountClassification> Classifications { get; }

    public ImmutableArray<MappingRule> Mappings { get; }

    /// <summary>The jurisdictions with a known order of tables. Reading gives the same facts without them.</summary>
    public ImmutableArray<Jurisdiction> Jurisdictions { get; init; }

    public FrozenDictionary<string, Instrument> Instruments { get; }

    /// <summary>What findings and diagnostics say, those of the rules among them.</summary>
    public FrozenDictionary<string, Message> Messages { get; }

    /// <summary>The rules for what is not arithmetic.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>The numbers of persons that no report repeats.</summary>
    public PersonalNumbers Personal { get; }

    /// <summary>What the law asks of a disclosure (R1–R56).</summary>
    public ImmutableArray<Requirement> Requirements { get; }

    /// <summary>The file formats in the order in which they are tried.</summary>
    public ImmutableArray<FormatSignature> Formats { get; }

    /// <summary>The labels and phrases of reports and commands.</summary>
    public FrozenDictionary<string, Bilingual> Interface { get; }

    /// <summary>The words of the performance forms.</summary>
    public FormVocabulary Forms { get; }

    /// <summary>How captions, titles, covers and labels are printed.</summary>
    public PageGrammar Pages { get; }

    /// <summary>What the names of projects state by themselves.</summary>
    public ImmutableArray<NamedScope> Names { get; }

    /// <summary>The kinds of tables that disclosures hold, by their titles; for counting, no coordinate comes from here.</summary>
    public ImmutableArray<CoreTable> CoreTables { get; }

    /// <summary>The types of bodies.</summary>
    public ImmutableArray<BodyType> BodyTypes { get; }

    /// <summary>The heads under which inspections count findings.</summary>
    public InspectionHeads Inspections { get; }

    /// <summary>What tables print by custom, for drawing those that are illegible or missing; built when first asked for.</summary>
    public ImmutableArray<TableOutline> Outlines => outlines.Value;

    /// <summary>The questionnaire of what no table holds; built when first asked for.</summary>
    public ImmutableArray<Question> Questions => questions.Value;

    /// <summary>The question whose answer has that id: one that is asked once, or one of an account; null where there is none.</summary>
    public Question? Question(string id) =>
        Questions.FirstOrDefault(question => question.Per is null && question.Id == id) ?? Questions.Select(question => question.ForAccount(id, Classifications)).FirstOrDefault(question => question is not null);

    /// <summary>The workbook of a ledger and what taking over a disclosure needs; built when first asked for.</summary>
    public LedgerVocabulary Ledger => ledger.Value;

    /// <summary>The same catalog without jurisdictions: what reading must not need.</summary>
    public DisclosureCatalog WithoutJurisdictions() => new(this);

    private DisclosureCatalog(DisclosureCatalog other)
    {
        (Cube, Lexicon, Narrative, Classifications, Mappings) = (other.Cube, other.Lexicon, other.Narrative, other.Classifications, other.Mappings);
        (Instruments, Messages, Formats, Interface, Forms, Pages, Names, Jurisdictions) = (other.Instruments, other.Messages, other.Formats, other.Interface, other.Forms, other.Pages, other.Names, []);
        (CoreTables, Rules, Personal, Requirements, BodyTypes, Inspections, outlines, questions, ledger) = (other.CoreTables, other.Rules, other.Personal, other.Requirements, other.BodyTypes, other.Inspections, other.outlines, other.questions, other.ledger);
    }

    private static DisclosureCatalog ReadEmbedded()
    {
        using var stream = typeof(DisclosureCatalog).Assembly.GetManifestResourceStream("catalog.json")
            ?? throw new InvalidOperationException("the compiled catalog is missing from the assembly");
        var data = JsonSerializer.Deserialize(stream, CatalogJson.Default.CatalogData)
            ?? throw new InvalidOperationException("the compiled catalog is empty");
        return new DisclosureCatalog(data);
    }

    private static InspectionHead ToHead(InspectionData data) =>
        new(data.Id, new Bilingual(data.Chinese, data.English), new Bilingual(data.Note, data.NoteEnglish), [.. data.Families], [.. data.Rules ?? []]);

    private static Jurisdiction ToJurisdiction(JurisdictionData data) =>
        new(data.Id, data.Name, data.English, [.. data.Tables.Select(ToTable)]);

    private static JurisdictionTable ToTable(JurisdictionTableData data) =>
        new(data.Number, data.Id, data.Title, [.. data.Also ?? []], data.Kind == "targets");

    private static Instrument ToInstrument(InstrumentData data) =>
        new(data.Id, new Bilingual(data.Title, data.English ?? string.Empty), data.Number ?? string.Empty, [.. (data.Articles ?? []).Select(article => new Article(article.Article, article.Paraphrase, article.English))]);

    private static Requirement ToRequirement(RequirementData data) =>
        new(data.Id, new Bilingual(data.Requirement, data.English), data.Severity, [.. data.Citations.Select(ToCitation)]) { Checked = data.Checked };

    private static Citation ToCitation(CitationData data) => new(data.Instrument, data.Article);

    private static Message ToMessage(RuleData data) => new(
        data.Id,
        Enum.Parse<Severity>(data.Severity, ignoreCase: true),
        new Bilingual(data.Title, data.English),
        new Bilingual(data.Why, data.WhyEnglish),
        new Bilingual(data.Remedy, data.RemedyEnglish),
        [.. (data.Basis ?? []).Select(ToCitation)]);

    private static Message ToMessage(MessageData data) => new(
        data.Id,
        Enum.Parse<Severity>(data.Severity, ignoreCase: true),
        new Bilingual(data.Title, data.English),
        new Bilingual(data.Why ?? string.Empty, data.WhyEnglish ?? string.Empty),
        new Bilingual(data.Remedy ?? string.Empty, data.RemedyEnglish ?? string.Empty),
        [.. (data.Basis ?? []).Select(ToCitation)]);
}
