using System.Globalization;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Pages between others on which nothing is printed as text.</summary>
internal static class BlankPages
{
    public static IEnumerable<RuleCase> Of(DisclosureThings things)
    {
        var printed = things.Pieces.Select(piece => piece.Place.Page).OfType<int>().ToHashSet();
        if (printed.Count == 0) return [];
        return Enumerable.Range(printed.Min(), printed.Max() - printed.Min()).Where(page => !printed.Contains(page))
            .Select(page => RuleCase.Broken([new Place { File = things.Disclosure.Source.FileName, Page = page }], ("page", page.ToString(CultureInfo.InvariantCulture))));
    }
}
