using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>A list that a text gives of a whole, and the sum that it makes.</summary>
internal sealed record SentenceList(SaidOf Whole, SentenceParts Parts, Identity Identity);

/// <summary>Whether a text names all parts wherever it lists those of one kind: all of its other lists along that dimension add up.</summary>
internal sealed class ListHabits
{
    /// <summary>So many lists that add up are a habit.</summary>
    private const int FewestLists = 2;

    /// <summary>A list that names so many parts that are nothing leaves out none that is something.</summary>
    private const int FewestNothings = 2;

    private static readonly decimal FullStep = DisplayUnit.TenThousandYuan.InYuan();

    private readonly Dictionary<SaidOf, List<SentenceList>> alike = [];

    public ListHabits(IEnumerable<SentenceList> lists)
    {
        foreach (var list in lists.Where(list => list.Parts.Parts.Count > 1))
        {
            if (!alike.TryGetValue(KindOf(list), out var known)) alike.Add(KindOf(list), known = []);
            known.Add(list);
        }
    }

    /// <summary>True for a full number of ten thousands: what a list leaves out is often round.</summary>
    public static bool IsFull(decimal remainder) => remainder % FullStep == 0;

    /// <summary>True for a list that names even what there is nothing of.</summary>
    public static bool NamesNothings(Side parts) => parts.Terms.Count(term => term.Claim.Figure.Value == 0) is >= FewestNothings and var nothings && nothings < parts.Terms.Length;

    /// <summary>True where all other lists of its kind name everything.</summary>
    public bool NameAll(SentenceList list)
    {
        if (!alike.TryGetValue(KindOf(list), out var known)) return false;
        var others = known.FindAll(other => other.Whole != list.Whole);
        return others.Count >= FewestLists && others.TrueForAll(other => !other.Identity.IsBroken);
    }

    /// <summary>What is listed along a dimension, whatever the whole is there.</summary>
    private static SaidOf KindOf(SentenceList list) => list.Whole with { Of = list.Whole.Of.Without(list.Parts.Dimension) };
}
