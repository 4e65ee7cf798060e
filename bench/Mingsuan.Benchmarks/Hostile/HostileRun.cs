using System.Diagnostics;
using System.Globalization;
using Mingsuan.Application;
using Mingsuan.Catalog;
using Mingsuan.Reading;

namespace Mingsuan.Benchmarks;

/// <summary>
/// Checks files that mean harm, each in a process of its own that may end, hang or grow: time, peak memory and what is said of it.
/// With a folder its files too, whole and cut off at a tenth, half and nine tenths.
/// </summary>
internal static class HostileRun
{
    /// <summary>The argument with which this program checks one file.</summary>
    public const string OneFile = "hostile-one";

    private const long Megabyte = 1 << 20;
    private const long MostMegabytes = 1024;

    private static readonly TimeSpan GivenUp = TimeSpan.FromSeconds(120);
    private static readonly int[] Cuts = [10, 50, 90];

    /// <summary>Prints a line a file; false where one crashed, took longer than 10 seconds or more than 1 GB.</summary>
    public static bool Print(string? documents)
    {
        var folder = Directory.CreateTempSubdirectory("mingsuan-hostile-");
        try
        {
            var isFine = true;
            foreach (var file in HostileArchives.All().Concat(HostileDocuments.All()).Concat(CutOff(documents)))
            {
                var path = Path.Combine(folder.FullName, file.Name);
                file.Write(path);
                isFine &= Measure(path, file.Longest);
                File.Delete(path);
            }

            return isFine;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Checks the file in this process and prints what is said of it.</summary>
    public static void Check(string path)
    {
        var found = new CheckFiles(DisclosureCatalog.Default).Check(path, ReadLimits.Default, CancellationToken.None);
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(process.PeakWorkingSet64);
        Console.WriteLine(string.Join(' ', found.Documents.Take(3).Select(document => document is CheckedDocument.Refused refused ? refused.Reason.Id : "read")) + (found.Documents.Length > 3 ? " …" : string.Empty));
    }

    private static IEnumerable<HostileFile> CutOff(string? documents) =>
        from path in (documents is null ? [] : Directory.GetFiles(documents)).Order(StringComparer.Ordinal)
        from percent in Cuts
        let extension = Path.GetExtension(path)
        select new HostileFile($"cut-at-{percent}-{extension.TrimStart('.')}{extension}", target =>
        {
            var bytes = File.ReadAllBytes(path);
            File.WriteAllBytes(target, bytes[..(int)((long)bytes.Length * percent / 100)]);
        });

    private static bool Measure(string path, TimeSpan longest)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [OneFile, path]) { RedirectStandardOutput = true, RedirectStandardError = true })!; // null only with a shell
        var peak = Watch(process, watch, out var inTime);
        var (seconds, answer) = (watch.Elapsed.TotalSeconds, (inTime ? process.StandardOutput.ReadToEnd() : string.Empty).Split('\n', 2, StringSplitOptions.TrimEntries));
        if (answer is [var held, _] && long.TryParse(held, CultureInfo.InvariantCulture, out var most)) peak = Math.Max(peak, most);
        var outcome = !inTime ? "HANGS" : process.ExitCode != 0 ? $"CRASHES {process.ExitCode}" : seconds > longest.TotalSeconds ? "SLOW" : peak > MostMegabytes * Megabyte ? "LARGE" : "ok";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(path),-36} {new FileInfo(path).Length / 1024,8} KB {seconds,7:F2} s {peak / Megabyte,6} MB  {outcome,-6} {answer[^1]}"));
        return outcome == "ok";
    }

    private static long Watch(Process process, Stopwatch watch, out bool inTime)
    {
        var peak = 0L;
        while (!process.WaitForExit(20))
        {
            process.Refresh();
            if (!process.HasExited) peak = Math.Max(peak, process.WorkingSet64);
            if (watch.Elapsed <= GivenUp) continue;
            process.Kill(entireProcessTree: true);
            inTime = false;
            return peak;
        }

        inTime = true;
        return peak;
    }
}
