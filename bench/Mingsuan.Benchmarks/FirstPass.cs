using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Mingsuan.Catalog;

namespace Mingsuan.Benchmarks;

/// <summary>Prints what BenchmarkDotNet cannot: how long the first pass over the samples takes in a fresh process, and those after it.</summary>
internal static class FirstPass
{
    private const int Passes = 10;

    /// <summary>Reads and checks the text files of the folder, by default the samples.</summary>
    public static void Print(string? folder)
    {
        Console.WriteLine($"catalog   {Time(() => DisclosureCatalog.Default.Messages.Count)}");
        var samples = new SampleRun(folder);
        for (var pass = 1; pass <= Passes; pass++) Console.WriteLine($"pass {pass,-4} {Time(samples.Pass)} of {samples.FileCount} files");
        var facts = new CheckManyFacts();
        for (var pass = 1; pass <= 3; pass++) Console.WriteLine($"facts {pass,-3} {Time(facts.Check)} for 100,000 facts");
    }

    /// <summary>Wall-clock time, processor time of all threads, what was allocated and what was compiled meanwhile.</summary>
    private static string Time(Func<int> work)
    {
        var compiled = JitInfo.GetCompiledMethodCount();
        using var process = Process.GetCurrentProcess();
        var used = process.TotalProcessorTime;
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        work();
        var elapsed = watch.Elapsed.TotalMilliseconds;
        process.Refresh();
        var busy = (process.TotalProcessorTime - used).TotalMilliseconds;
        var allocated = (GC.GetTotalAllocatedBytes(precise: true) - before) >> 20;
        return string.Create(CultureInfo.InvariantCulture, $"{elapsed,7:F0} ms {busy,7:F0} ms of processor {allocated,5} MB {JitInfo.GetCompiledMethodCount() - compiled,5} methods compiled");
    }
}
