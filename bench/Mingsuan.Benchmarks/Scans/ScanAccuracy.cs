using System.Diagnostics;
using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Mingsuan.Reading;

namespace Mingsuan.Benchmarks;

/// <summary>
/// How many figures of scans are read right: pages of the PDF files of a folder are drawn to pictures, the pictures read, and each figure
/// compared with what the file's own text says in that place.
/// </summary>
internal sealed class ScanAccuracy(string folder, int resolution, int pages, int seed)
{
    /// <summary>A page with fewer figures in ruled tables says little.</summary>
    private const int FewestFigures = 20;
    private const ulong Offset = 14_695_981_039_346_656_037;
    private const ulong Prime = 1_099_511_628_211;
    private const ulong Mixer = 0xFF51AFD7ED558CCD;

    private readonly FileReader reader = new(DisclosureCatalog.Default.Formats);

    /// <summary>The options that follow the folder: <c>--dpi 300 --pages 20 --seed 1</c>.</summary>
    public static ScanAccuracy Of(string folder, IReadOnlyList<string> options)
    {
        return new ScanAccuracy(folder, Value("--dpi", 300), Value("--pages", 20), Value("--seed", 1));

        int Value(string name, int otherwise) =>
            options.SkipWhile(option => option != name).Skip(1).FirstOrDefault() is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
    }

    /// <summary>Prints a line a page with what was misread, and the sum.</summary>
    public void Print()
    {
        var (figures, right, turned) = (0, 0, 0.0);
        var scratch = Directory.CreateTempSubdirectory("mingsuan-scans-");
        try
        {
            foreach (var (path, page, printed) in Pages())
            {
                var watch = Stopwatch.StartNew();
                var misread = Compare(path, page, printed, Path.Combine(scratch.FullName, "scan.pdf"));
                turned += watch.Elapsed.TotalSeconds;
                (figures, right) = (figures + printed.Count, right + printed.Count - misread.Count);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{printed.Count - misread.Count,4} of {printed.Count,4} {watch.Elapsed.TotalSeconds,6:F1} s  {Path.GetFileName(path)} page {page}  {string.Join("  ", misread.Take(5))}"));
            }
        }
        finally
        {
            scratch.Delete(recursive: true);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{right} of {figures} figures right ({100.0 * right / Math.Max(1, figures):F2} %) at {resolution} dots an inch, seed {seed}, {turned:F0} s"));
    }

    /// <summary>Pages with figures in ruled tables, in an order that depends on the seed alone.</summary>
    private IEnumerable<(string Path, int Page, IReadOnlyList<PrintedFigure> Figures)> Pages()
    {
        var found = new List<(ulong Order, string Path, int Page, IReadOnlyList<PrintedFigure> Figures)>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.pdf"))
        {
            if (Open(path, recognises: false) is not { } document) continue;
            foreach (var page in document.Blocks.OfType<Grid>().SelectMany(grid => grid.Rows).Select(row => row.Place.Page).OfType<int>().Distinct())
            {
                var figures = PrintedFigure.Of(document, page);
                if (figures.Count >= FewestFigures) found.Add((Order($"{seed}/{Path.GetFileName(path)}/{page}"), path, page, figures));
            }
        }

        return found.OrderBy(each => each.Order).Take(pages).Select(each => (each.Path, each.Page, each.Figures));
    }

    private List<string> Compare(string path, int page, IReadOnlyList<PrintedFigure> printed, string target)
    {
        var scan = PicturePdf.Write(path, page, resolution, target) ? Open(target, recognises: true) : null;
        return [.. from figure in printed let read = scan is null ? string.Empty : figure.In(scan, 1) where read != figure.Text select $"{figure.Text}→{read}"];
    }

    private SourceDocument? Open(string path, bool recognises) =>
        reader.Open(path, ReadLimits.Default with { RecognisesScans = recognises }, CancellationToken.None) is ReadResult.Read { Documents: [var document, ..] } ? document : null;

    /// <summary>A hash that is the same on every machine: FNV-1a, mixed so that pages of a file do not stay together.</summary>
    private static ulong Order(string key)
    {
        var hash = key.Aggregate(Offset, (hash, letter) => unchecked((hash ^ letter) * Prime));
        hash = unchecked((hash ^ (hash >> 33)) * Mixer);
        return hash ^ (hash >> 33);
    }
}
