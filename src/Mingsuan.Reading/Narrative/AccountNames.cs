using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// Finds the account that a sentence means by a name that no classification has, where the level behind it (款, 项) and the account
/// around it leave few: the one whose name is much more like it than any other's (其他人大事务 for 其他人大事务支出).
/// </summary>
internal sealed class AccountNames(ReadingContext context)
{
    /// <summary>How alike two names must be: twice their common letters over the letters of both.</summary>
    private const double Alike = 0.74;

    /// <summary>By how much the next name must be less alike.</summary>
    private const double Lead = 0.08;

    /// <summary>The letters before a position, back to the last mark, sign or digit.</summary>
    public static ReadOnlySpan<char> Before(string folded, int end)
    {
        var start = end;
        while (start > 0 && char.IsLetter(folded[start - 1])) start--;
        return folded.AsSpan(start, end - start);
    }

    /// <summary>The functional account of that level that the words before <paramref name="end"/> mean below the account that the scope names, or null.</summary>
    public Member? Find(string folded, int end, int level, Coordinate scope)
    {
        var name = Before(folded, end).ToString();
        var above = scope[context.Cube.Function] ?? context.Cube.Function.Root;
        while (above.Depth >= level && above.Parent is { } parent) above = parent;
        if (name.Length == 0) return null;
        var likely = Below(above, level).Select(account => (Account: account, Likeness: Likeness(name, account.Label))).OrderByDescending(entry => entry.Likeness).Take(2).ToList();
        return likely is [{ Likeness: >= Alike } first, ..] && (likely.Count == 1 || first.Likeness - likely[1].Likeness >= Lead) ? first.Account : null;
    }

    private IEnumerable<Member> Below(Member above, int level) => above.Depth + 1 == level
        ? above.Children.Where(account => IsValid(account))
        : above.Children.SelectMany(child => Below(child, level));

    private bool IsValid(Member account) =>
        AccountCode.TryParse(account.Id, out var code) && context.Catalog.Classifications[account.Dimension.Id].Find(code, context.Year)?.IsValidIn(context.Year) == true;

    /// <summary>0 for names that begin differently.</summary>
    private static double Likeness(string name, string other) =>
        name[0] == other[0] ? 2.0 * CommonLetters(name, other) / (name.Length + other.Length) : 0;

    /// <summary>The length of the longest sequence of letters that both have in the same order.</summary>
    private static int CommonLetters(string one, string other)
    {
        var lengths = new int[other.Length + 1];
        foreach (var letter in one)
        {
            var diagonal = 0;
            for (var i = 0; i < other.Length; i++)
            {
                var above = lengths[i + 1];
                lengths[i + 1] = letter == other[i] ? diagonal + 1 : Math.Max(above, lengths[i]);
                diagonal = above;
            }
        }

        return lengths[^1];
    }
}
