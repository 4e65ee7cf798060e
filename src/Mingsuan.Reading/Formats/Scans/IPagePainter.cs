namespace Mingsuan.Reading;

/// <summary>A program on the machine that makes pictures of PDF pages: the seam to a process outside.</summary>
internal interface IPagePainter
{
    /// <summary>What of it is not on the machine; empty where it can be used.</summary>
    IReadOnlyList<string> Missing { get; }

    /// <summary>The page, from 1, as displayed; null where the program failed or made a picture beyond all bounds.</summary>
    /// <exception cref="TimeoutException">The program took too long.</exception>
    Raster? Paint(byte[] document, int page, int resolution, CancellationToken cancellationToken);
}
