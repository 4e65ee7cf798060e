using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>Completes the entries of a section: the timing that siblings imply, defaults, and bases.</summary>
internal sealed class EntryFinisher(ReadingContext context)
{
    private readonly CubeSpace cube = context.Cube;

    public IEnumerable<DraftFact> Finish(IReadOnlyList<NarrativeEntry> entries)
    {
        var subjects = entries.Select(entry => entry.Subject).Distinct().ToList();
        foreach (var list in subjects.Where(subject => subject.Whole is not null).GroupBy(subject => subject.Whole)) ImplyTiming(list.Key!, [.. list]);
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
            return amount.With(context.Locals.Year(year)).With(comparison.Stage ?? cube.Stage["budget"]);
        }

        return entry.Wholes.Select(Amount).FirstOrDefault(whole => !whole.Equals(amount) && amount.Refines(whole))
            ?? entry.Wholes.Select(Amount).FirstOrDefault(whole => amount.Refines(whole));
    }
}
