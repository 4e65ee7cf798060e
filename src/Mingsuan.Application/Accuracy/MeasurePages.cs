using Mingsuan.Catalog;
using Mingsuan.Reading;

namespace Mingsuan.Application;

/// <summary>The use case “measure transcribed pages”: finds each page's document by its hash, reads it and compares. Only cancellation is thrown.</summary>
public sealed class MeasurePages(DisclosureCatalog catalog)
{
    private readonly ReadFile reader = new(catalog);

    /// <summary>The pages whose document is among the files; several pages of a document are read at once.</summary>
    public async Task<IReadOnlyList<PageAccuracy>> OfAsync(IReadOnlyList<PageTruth> pages, IReadOnlyList<CorpusFile> files, CancellationToken cancellationToken)
    {
        var measured = new List<PageAccuracy>();
        var byHash = pages.ToLookup(page => page.Sha256, StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            var hash = await CorpusFiles.HashAsync(file.FullPath, cancellationToken);
            if (byHash.Contains(hash)) measured.AddRange(Of(file.FullPath, [.. byHash[hash]], cancellationToken));
        }

        return measured;
    }

    /// <summary>The pages of one document; none are right where it is not read.</summary>
    public IReadOnlyList<PageAccuracy> Of(string path, IReadOnlyList<PageTruth> pages, CancellationToken cancellationToken)
    {
        var disclosure = reader.Read(path, ReadLimits.Default, cancellationToken).OfType<ReadDocument.Read>().FirstOrDefault()?.Disclosure;
        return [.. pages.OrderBy(page => page.Page).Select(page => disclosure is null ? Unread(page) : new PageComparer(page, disclosure).Compare())];
    }

    private static PageAccuracy Unread(PageTruth page) => new(page)
    {
        Cells = page.Grids.Sum(grid => grid.Rows.Sum(row => row.Cells.Length)),
        Differences = ["- the document is not read"],
    };
}
