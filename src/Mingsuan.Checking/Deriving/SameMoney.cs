using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Brings coordinates to one form in which those that are the same money in a disclosure are equal, also coordinates of another reading of it.</summary>
public sealed class SameMoney
{
    private readonly Canonical canonical;
    private readonly Dictionary<string, Member> locals = new(StringComparer.Ordinal);

    internal SameMoney(Disclosure disclosure, Canonical canonical)
    {
        this.canonical = canonical;
        foreach (var fact in disclosure.Facts) Add(fact.Coordinate);
        foreach (var cell in disclosure.Tables.SelectMany(table => table.Panels).SelectMany(panel => panel.Cells)) Add(cell.Coordinate);
    }

    /// <summary>The one form, or null where the coordinate names what the disclosure does not know.</summary>
    public Coordinate? Of(Coordinate coordinate)
    {
        var own = coordinate;
        foreach (var member in coordinate.Stated.Where(member => member.IsLocal))
        {
            if (!locals.TryGetValue(Key(member), out var known)) return null;
            own = own.With(known);
        }

        return canonical.Of(own);
    }

    private void Add(Coordinate coordinate)
    {
        foreach (var member in coordinate.Stated.Where(member => member.IsLocal)) locals.TryAdd(Key(member), member);
    }

    private static string Key(Member member) => $"{member.Parent?.Id}/{member}";
}
