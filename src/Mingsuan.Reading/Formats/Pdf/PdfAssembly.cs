using Mingsuan.Kernel;
using UglyToad.PdfPig;

namespace Mingsuan.Reading;

/// <summary>Reads an open PDF file page by page; the letters of a page are let go with it.</summary>
internal sealed class PdfAssembly(string file, ReadBudget budget, PageLoad load, Action finishPage)
{
    private readonly PdfPages pages = new(file);
    private OpenTable? open;

    /// <summary>The pages, or null where they hold more cells than are left.</summary>
    public PdfPages? Assemble(PdfDocument document, CancellationToken cancellationToken)
    {
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!ReadPage(document, number)) return null;
            finishPage();
        }

        return pages;
    }

    /// <summary>False where the page holds more cells than are left.</summary>
    private bool ReadPage(PdfDocument document, int number)
    {
        if (TryRead(document, number) is not { } content)
        {
            pages.AddUnread(number, load.IsExceeded);
            open = null;
            return true;
        }

        var blocks = new PageBlocks(file, content) { Before = open }.Read();
        open = OpenTable.Of(blocks);
        pages.Add(content, blocks);
        return budget.TrySpendCells(blocks);
    }

    private PageContent? TryRead(PdfDocument document, int number)
    {
        try
        {
            load.Begin();
            return PageReader.Read(document.GetPage(number));
        }
        catch (Exception fault) when (PdfFaults.IsDamage(fault))
        {
            return null;
        }
    }
}
