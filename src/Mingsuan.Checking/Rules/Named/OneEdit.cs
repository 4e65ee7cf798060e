namespace Mingsuan.Checking;

/// <summary>The one stretch in which two texts differ: what stands before it and behind it is the same.</summary>
internal readonly record struct OneEdit(int Before, int Behind, string Left, string Right)
{
    /// <summary>The stretch, or null where the texts are equal or too much differs.</summary>
    public static OneEdit? Between(string left, string right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most || left == right) return null;
        var before = 0;
        var shortest = Math.Min(left.Length, right.Length);
        while (before < shortest && left[before] == right[before]) before++;
        var behind = 0;
        while (behind < shortest - before && left[^(behind + 1)] == right[^(behind + 1)]) behind++;
        var edit = new OneEdit(before, behind, left[before..^behind], right[before..^behind]);
        return Math.Max(edit.Left.Length, edit.Right.Length) <= most ? edit : null;
    }
}
