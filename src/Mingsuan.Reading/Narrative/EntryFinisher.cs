using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Completes the entries of a section: the timing that siblings imply, defaults, and bases.</summary>
internal sealed class EntryFinisher(ReadingContext context)
{
    private readonly CubeSpace cube = context.Cube;

    /// <summary>The facts of a section's entries; <paramref name="unknown"/> are the paragraphs whose lists hold a part that nobody knows.</summary>
    public IEnumerable<DraftFact> Finish(IReadOnlyList<NarrativeEntry> entries, IReadOnlySet<int> unknown)
    {
        var subjects = entries.Select(entry => entry.Subject).Distinct().ToList();
        foreach (var list in subjects.Where(subject => subject.Whole is not null).GroupBy(subject => subject.Whole)) ImplyTiming(list.Key!, [.. list]);
        new BasicLists(context).Imply(entries, unknown);
        foreach (var subject in subjects) InheritTiming(subject);
        new UsesOfYearEnd(context).Widen(entries);
        return entries.Select(Finish);
    }

    /// <summary>Where one part is carried over, the sources beside it are of the current year and the whole is both.</summary>
    private void ImplyTiming(NarrativeSubject whole, List<NarrativeSubject> parts)
    {
        if (!parts.Exists(part => IsCarryover(part.Coordinate))) return;
        if (whole.Coordinate[cube.Timing] is null) whole.Coordinate = whole.Coordinate.With(cube.Timing.Root);
        foreach (var part in parts)
        {
            if (part.Coordinate[cube.Timing] is { IsAll: false } || part.Coordinate[cube.Source] is null) continue;
            if (part.Coordinate[cube.Flow]?.Id == "revenue") part.Coordinate = part.Coordinate.With(cube.Timing["current"]);
        }
    }

    /// <summary>The parts of what a list told to be of the current year are so too.</summary>
    private void InheritTiming(NarrativeSubject subject)
    {
        if (subject is { Whole.Coordinate: var whole } && subject.Coordinate[cube.Timing] is null && whole[cube.Timing] is { IsAll: false } timing)
        {
            subject.Coordinate = subject.Coordinate.With(timing);
        }
    }

    private bool IsCarryover(Coordinate coordinate) => coordinate[cube.Timing]?.IsWithin(cube.Timing["carryover"]) == true;

    private DraftFact Finish(NarrativeEntry entry)
    {
        var amount = Amount(entry.Subject);
        var coordinate = entry.Measure == cube.Measure["amount"] ? amount : amount.With(entry.Measure);
        return new DraftFact(coordinate, entry.Figure, entry.Place, entry.Statement) { Base = BaseOf(entry, amount) };
    }

    private Coordinate Amount(NarrativeSubject subject) => subject.Coordinate.Complete(context);

    private Coordinate? BaseOf(NarrativeEntry entry, Coordinate amount)
    {
        if (entry.Comparison is { Year: { } year } comparison)
        {
            return amount.With(context.Locals.Year(year)).With(comparison.Stage ?? context.Defaults[cube.Stage]!); // every default states a stage
        }

        if (entry.Named is { } named) return Amount(named);
        var wholes = entry.Wholes.Select(Amount).ToList();
        return wholes.Find(amount.StrictlyRefines) ?? wholes.Find(amount.Refines) ?? MatterOf(entry, amount) ?? AllAccountsOf(entry, amount);
    }

    /// <summary>All accounts of the money that a heading names, for a share of one of its categories (一般公共预算当年拨款结构情况：教育支出5万元，占20%); else null.</summary>
    private Coordinate? AllAccountsOf(NarrativeEntry entry, Coordinate amount) =>
        entry.Measure == cube.Measure["share"] && amount[cube.Function] is { Depth: 1 } && amount[cube.Source] is { IsAll: false } && amount[cube.Nature]?.Id == "expenditure" ? amount.With(cube.Function.Root) : null;

    /// <summary>The matter that an aspect divides, for a share of which no sentence states the whole (“三公”经费支出决算中，公务接待费2万元，占20%); else null.</summary>
    private Coordinate? MatterOf(NarrativeEntry entry, Coordinate amount) =>
        entry.Measure == cube.Measure["share"] && amount[cube.Aspect] is { Parent: { IsExhaustive: true, Parent.IsAll: true } matter } ? amount.With(matter) : null;
}
