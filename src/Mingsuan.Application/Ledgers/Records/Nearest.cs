namespace Mingsuan.Application;

/// <summary>The known word that is most like one that nobody knows.</summary>
internal static class Nearest
{
    /// <summary>The word with the fewest letters to change, at most half of them; null where none is like it.</summary>
    public static string? Of(string word, IEnumerable<string> known)
    {
        var (nearest, least) = ((string?)null, (Math.Max(word.Length, 2) / 2) + 1);
        foreach (var each in known)
        {
            if (Math.Abs(each.Length - word.Length) >= least) continue;
            var distance = Distance(word, each);
            if (distance < least) (nearest, least) = (each, distance);
        }

        return nearest;
    }

    /// <summary>How many letters must be put in, left out or changed.</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var changed = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j - 1], row[j]) + 1);
            }
        }

        return row[right.Length];
    }
}
