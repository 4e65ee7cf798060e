using BenchmarkDotNet.Attributes;
using Mingsuan.Catalog;
using Mingsuan.Checking;
using Mingsuan.Kernel;

namespace Mingsuan.Benchmarks;

/// <summary>Checks one made-up disclosure of 100,000 facts: expenditure tables of many units, each a functional tree by nature and source.</summary>
[MemoryDiagnoser]
public class CheckManyFacts
{
    private readonly Checker checker = new(DisclosureCatalog.Default.Mappings);
    private Disclosure disclosure = LargeDisclosure.Of(100_000);

    [GlobalSetup]
    public void Build() => disclosure = LargeDisclosure.Of(100_000);

    [Benchmark(Description = "100,000 facts, facts to findings")]
    public int Check() => checker.Check(disclosure).Identities.Length;
}
