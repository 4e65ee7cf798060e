using BenchmarkDotNet.Attributes;

namespace Mingsuan.Benchmarks;

/// <summary>Reads and checks the five sample disclosures (data/samples), from files to findings.</summary>
[MemoryDiagnoser]
public class ReadAndCheck
{
    private readonly SampleRun samples = new();

    [Benchmark(Description = "five samples, files to findings")]
    public int FiveSamples() => samples.Pass();
}
