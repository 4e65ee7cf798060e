using System.Globalization;

namespace Mingsuan.Application;

/// <summary>Lists of pages such as <c>3, 10-12</c>.</summary>
internal static class PageRanges
{
    /// <summary>True where it can be read.</summary>
    public static bool IsOne(string list) => list.Split(',').All(part => Ends(part) is not null);

    /// <summary>True where the list holds that page.</summary>
    public static bool Hold(string list, int? page) => page is { } number && list.Split(',').Any(part => Ends(part) is var (first, last) && first <= number && number <= last);

    private static (int First, int Last)? Ends(string part)
    {
        var ends = part.Split('-');
        return ends.Length <= 2 && Number(ends[0]) is { } first && Number(ends[^1]) is { } last ? (first, last) : null;
    }

    private static int? Number(string text) => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
