using System.Diagnostics;
using System.Globalization;
using Mingsuan.Application;
using Mingsuan.Catalog;
using Mingsuan.Reading;

namespace Mingsuan.Benchmarks;

/// <summary>
/// Reading and checking the PDF files of a folder one after another on one thread, beside <c>pdftotext -layout</c> (poppler), which
/// only prints their text: how much of our time the text alone would take.
/// </summary>
internal static class PdfTextComparison
{
    /// <summary>Prints the clock time of both a page; pages are counted by our reader.</summary>
    public static void Print(string folder)
    {
        var paths = Directory.EnumerateFiles(folder, "*.pdf").Order(StringComparer.Ordinal).ToArray();
        var measure = new MeasureFile(DisclosureCatalog.Default, TimeProvider.System);
        var entries = paths.Select(path => measure.Of(new CorpusRequest(path, path, WithDetails: false), ReadLimits.Default, CancellationToken.None)).ToList();
        var pages = entries.Sum(entry => entry.Documents.Sum(document => document.Pages));
        if (pages == 0)
        {
            Console.WriteLine($"no page was read in {folder}");
            return;
        }

        Console.WriteLine(Line("read and checked", paths.Length, pages, entries.Sum(entry => entry.ReadMilliseconds + entry.CheckMilliseconds)));
        Console.WriteLine(Line("  processor time", paths.Length, pages, entries.Sum(entry => entry.CpuMilliseconds)));
        Console.WriteLine(TimeOfText(paths) is { } text ? Line("pdftotext -layout", paths.Length, pages, text) : "pdftotext -layout  not found: install poppler-utils");
    }

    private static decimal? TimeOfText(string[] paths)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            foreach (var path in paths)
            {
                using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", path, OperatingSystem.IsWindows() ? "NUL" : "/dev/null"]) { RedirectStandardError = true });
                process!.StandardError.ReadToEnd(); // null only with a shell
                process.WaitForExit();
            }
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }

        return (decimal)watch.Elapsed.TotalMilliseconds;
    }

    private static string Line(string what, int files, int pages, decimal milliseconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{what,-18} {files,4} files {pages,6} pages {milliseconds / 1000,8:F2} s {milliseconds / pages,7:F2} ms a page");
}
