using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Reads the numbers of running text: each becomes a fact, or is listed with the reason why it states none. Nothing is lost.
/// </summary>
internal sealed class NarrativeReader(ReadingContext context)
{
    private readonly List<SkippedNumber> skipped = [];
    private readonly Dictionary<string, SectionScope> scopes = new(StringComparer.Ordinal);

    /// <summary>The numbers with a unit that became no fact.</summary>
    public ImmutableArray<SkippedNumber> Skipped => [.. skipped];

    /// <summary>The facts of all sections in reading order.</summary>
    public IReadOnlyList<DraftFact> Read(ImmutableArray<Section> sections)
    {
        var facts = new List<DraftFact>();
        foreach (var section in sections)
        {
            var scope = Enter(section);
            scopes.Add(section.Id, scope);
            if (scope.Reading == SectionReading.Nothing) continue;
            foreach (var paragraph in section.Paragraphs) new ParagraphReader(context, scope, paragraph, skipped).Read();
            facts.AddRange(new EntryFinisher(context).Finish(scope.Listed(), scope.UnknownParts).Select(fact => Of(scope.Body, fact)));
        }

        return [.. TextPrecision.Apply(facts)];
    }

    /// <summary>A body is often named after an account (交通运输局): its name says nothing of money.</summary>
    private string WithoutBody(string title) => context.Body is { Length: > 0 } body ? title.Replace(body, string.Empty, StringComparison.Ordinal) : title;

    private SectionScope Enter(Section section)
    {
        var above = section.Parent is { } parent ? scopes[parent] : null;
        var title = TextFolding.FoldKeepingMap(WithoutBody(section.Title));
        var around = above?.Context ?? context.Cube.Blank;
        var said = new SubjectResolver(context).Resolve(new Tokenizer(context).Read(title), title.Text, around);
        var reading = context.Catalog.Narrative.ReadingOf(title.Text) ?? above?.Reading ?? SectionReading.Everything;
        if (above?.Reading == SectionReading.Nothing) reading = SectionReading.Nothing;
        var own = said.IsUnclear || context.Catalog.Pages.WholeDisclosure.IsMatch(title.Text) ? context.Cube.Blank : Dated(said.Own, title);
        return new SectionScope(section, above?.Heading + title.Text, own.Within(around), reading, [.. (above?.LeadsBelow(StyleOf(section)) ?? []).Where(lead => IsOf(lead.Coordinate, own))]) { Body = UnitOf(section) ?? above?.Body };
    }

    private string? StyleOf(Section section) => context.Catalog.Narrative.Numberings.FirstOrDefault(numbering => numbering.Expression.IsMatch(TextFolding.Fold(section.Number)))?.Id;

    /// <summary>What a heading says, with the other year that it names and the stage beside it (2021年“三公”经费决算情况 in a budget of 2022).</summary>
    private Coordinate Dated(Coordinate own, FoldedText title)
    {
        var tokens = new Tokenizer(context).Read(title);
        if (own.IsBlank() || tokens.OfType<Token.Year>().ToList() is not [var year] || context.Year is not { } current || year.Value == current) return own;
        var stage = tokens.OfType<Token.Word>().LastOrDefault(word => word.Kind == NarrativeWordKind.Stage)?.Meaning.Stage;
        return stage is null ? own : own.With(context.Locals.Year(year.Value)).With(stage);
    }

    /// <summary>The unit that a heading names (某局（本级）), where the tables tell units apart.</summary>
    private Member? UnitOf(Section section)
    {
        var name = TextFolding.Fold(section.Title);
        if (context.Locals.BodyNamed(name) is { } known) return known;
        return context.Locals.HasBodies && context.Catalog.Pages.BodyMark.IsMatch(name) ? context.Locals.Body(context.Cube.Body.Root, name, section.Title) : null;
    }

    private static DraftFact Of(Member? unit, DraftFact fact) =>
        unit is null ? fact : fact with { Coordinate = fact.Coordinate.With(unit), Base = fact.Base?.With(unit) };

    /// <summary>True where what a list above speaks of is money of the flow, source, timing and aspect that the heading names, so that what stands below it can be its part.</summary>
    private bool IsOf(Coordinate lead, Coordinate heading) =>
        new[] { context.Cube.Flow, context.Cube.Source, context.Cube.Timing, context.Cube.Aspect }.All(dimension => heading[dimension] is not { IsAll: false } named || lead[dimension]?.IsWithin(named) == true);
}
