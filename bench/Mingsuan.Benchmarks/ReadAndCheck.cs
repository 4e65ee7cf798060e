using BenchmarkDotNet.Attributes;
using Mingsuan.Catalog;
using Mingsuan.Checking;
using Mingsuan.Kernel;
using Mingsuan.Reading;

namespace Mingsuan.Benchmarks;

/// <summary>Reads and checks the five sample disclosures (data/samples), from bytes to findings.</summary>
[MemoryDiagnoser]
public class ReadAndCheck
{
    private readonly FileReader files = new(DisclosureCatalog.Default.Formats);
    private readonly DisclosureReader reader = new(DisclosureCatalog.Default);
    private readonly Checker checker = new(DisclosureCatalog.Default.Mappings);
    private byte[][] samples = [];

    [GlobalSetup]
    public void Load() => samples = [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "data", "samples"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    [Benchmark(Description = "five samples, bytes to findings")]
    public int FiveSamples()
    {
        var identities = 0;
        foreach (var bytes in samples)
        {
            using var stream = new MemoryStream(bytes);
            if (files.Open(stream, "sample.txt", new ReadLimits(), CancellationToken.None) is not ReadResult.Read read) continue;
            foreach (var document in read.Documents) identities += checker.Check(reader.Read(document)).Identities.Length;
        }

        return identities;
    }
}
