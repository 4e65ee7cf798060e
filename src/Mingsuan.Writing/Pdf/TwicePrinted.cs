namespace Mingsuan.Writing;

/// <summary>Prints a document until the page numbers in its contents are those of the print: once where it has no contents, else twice or, where the numbers moved something, a third time.</summary>
internal static class TwicePrinted
{
    private const int MostPrints = 3;

    /// <summary>The print, or null where printing failed.</summary>
    public static byte[]? Of(WrittenDocument document, Func<IReadOnlyDictionary<string, int>, byte[]?> print)
    {
        var entries = DocumentLayout.Entries(DocumentLayout.Of(document), int.MaxValue).ToList();
        IReadOnlyDictionary<string, int> pages = new Dictionary<string, int>(StringComparer.Ordinal);
        var printed = print(pages);
        if (!document.Blocks.OfType<ContentsBlock>().Any()) return printed;
        for (var count = 1; printed is not null && count < MostPrints; count++)
        {
            var measured = PageNumbers.Of(printed, entries);
            if (IsSame(measured, pages)) return printed;
            pages = measured;
            printed = print(pages);
        }

        return printed;
    }

    private static bool IsSame(IReadOnlyDictionary<string, int> some, IReadOnlyDictionary<string, int> others) =>
        some.Count == others.Count && some.All(page => others.TryGetValue(page.Key, out var other) && other == page.Value);
}
