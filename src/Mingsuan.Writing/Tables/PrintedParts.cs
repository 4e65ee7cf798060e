using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>Finds which printed numbers are the parts of which: those within it and within no other that is within it. Each looks for the wholes that it lies in, so that a long table costs no square.</summary>
internal sealed class PrintedParts
{
    private readonly Dictionary<Coordinate, List<int>> places = [];
    private readonly List<HashSet<Member>> printed;
    private readonly List<Dimension> differing;

    private PrintedParts(IReadOnlyList<PrintedNumber?> line)
    {
        foreach (var (place, number) in line.Index())
        {
            if (number is null) continue;
            if (!places.TryGetValue(number.Coordinate, out var equal)) places.Add(number.Coordinate, equal = []);
            equal.Add(place);
        }

        var first = places.Keys.FirstOrDefault();
        differing = first is null ? [] : [.. places.Keys.SelectMany(first.DifferencesFrom).Distinct()];
        printed = [.. differing.Select(dimension => places.Keys.Select(coordinate => coordinate[dimension]).OfType<Member>().ToHashSet())];
    }

    /// <summary>For each place of the line the places of its parts.</summary>
    public static List<int>[] Of(IReadOnlyList<PrintedNumber?> line)
    {
        var known = new PrintedParts(line);
        var parts = new List<int>[line.Count];
        for (var place = 0; place < parts.Length; place++) parts[place] = [];
        foreach (var (coordinate, places) in known.places)
        {
            foreach (var whole in known.NearestAbove(coordinate).SelectMany(above => known.places[above])) parts[whole].AddRange(places);
        }

        return parts;
    }

    /// <summary>The printed wholes of a number, without those of which another is a part.</summary>
    private IEnumerable<Coordinate> NearestAbove(Coordinate coordinate)
    {
        var above = Above(coordinate, 0).Where(other => !other.Equals(coordinate) && places.ContainsKey(other)).ToList();
        return above.Where(whole => !above.Exists(other => other.StrictlyRefines(whole)));
    }

    /// <summary>The coordinate and those that it lies in, of members that are printed, from that dimension on.</summary>
    private IEnumerable<Coordinate> Above(Coordinate coordinate, int place)
    {
        if (place == differing.Count) return [coordinate];
        if (coordinate[differing[place]] is not { } own) return Above(coordinate, place + 1);
        return Line(own).Where(printed[place].Contains).SelectMany(member => Above(coordinate.With(member), place + 1));
    }

    private static IEnumerable<Member> Line(Member member)
    {
        for (var above = member; above is not null; above = above.Parent) yield return above;
    }
}
