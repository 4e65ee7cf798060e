using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>What a table's title states for all its cells.</summary>
internal sealed record TitleReading(string Title, Coordinate Coordinate, Dimension? Axis)
{
    /// <summary>The source that the title names in passing: in a longer word that leaves it open, since what it holds may be narrower.</summary>
    public Member? Source { get; init; }

    /// <summary>True where the title names revenue and expenditure: such a table lists no projects, whatever heads its labels.</summary>
    public bool IsOfBothFlows { get; init; }

    /// <summary>True where the title names one flow, which then rules over 本年收入 in the header.</summary>
    public bool StatesFlow(CubeSpace cube) => Coordinate[cube.Flow] is not null;
}

/// <summary>Reads titles with the phrases that also read headers and sentences.</summary>
internal sealed class TitleReader(ReadingContext context)
{
    public TitleReading Read(string title)
    {
        var cube = context.Cube;
        var folded = new CaptionReader(context.Catalog).BareTitle(title, context.Body);
        var coordinate = cube.Blank;
        Dimension? axis = null;
        var flows = new HashSet<Member>();
        var both = false;
        foreach (var match in context.Catalog.Lexicon.Scan(folded, SaysAnything))
        {
            both |= match.Term.Role == LabelRole.BothFlows;
            axis ??= match.Term.Axis;
            if (StatesMoney(match.Term) is not { } sense) continue;
            if (sense[cube.Flow] is { } flow) flows.Add(flow);
            coordinate = Join(coordinate, sense, title);
        }

        return new TitleReading(title, both || flows.Count != 1 ? coordinate.Without(cube.Flow) : coordinate, axis) { Source = SourceWithin(folded), IsOfBothFlows = both || flows.Count > 1 };
    }

    private Member? SourceWithin(string folded)
    {
        var named = context.Catalog.Lexicon.Scan(folded, term => term.First?[context.Cube.Source] is not null).Select(match => match.Term.First![context.Cube.Source]).Distinct().ToList();
        return named.Count == 1 ? named[0] : null;
    }

    /// <summary>
    /// A title that names two different matters (“三公”经费、会议费) is of neither alone: of an aspect of its own, which columns and rows narrow;
    /// in other dimensions the later word narrows or replaces.
    /// </summary>
    private Coordinate Join(Coordinate coordinate, Coordinate sense, string title)
    {
        var aspects = context.Cube.Aspect;
        var joined = coordinate.Join(sense);
        if (coordinate[aspects] is not { IsAll: false } known || sense[aspects] is not { IsAll: false } other || !known.IsDisjointFrom(other)) return joined;
        return joined.With(context.Locals.Child(aspects.Root, TextFolding.Fold(title), title));
    }

    private static bool SaysAnything(LexiconTerm term) => !term.Senses.IsEmpty || term.Axis is not null || term.Role is LabelRole.BothFlows or LabelRole.Flow;

    /// <summary>The term's first sense unless it is only an account's name, which a title does not state.</summary>
    private Coordinate? StatesMoney(LexiconTerm term) =>
        term.First is { } sense && sense[context.Cube.Function] is null && sense[context.Cube.Economic] is null && sense[context.Cube.GovernmentEconomic] is null
            ? sense
            : null;
}
