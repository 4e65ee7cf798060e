using System.Collections.Concurrent;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Mingsuan.Reading;
using Xunit;

namespace Mingsuan.Conformance.Tests;

/// <summary>Documents read once for all tests: the seeds by their three digits, the samples by name.</summary>
internal static class ReadDocuments
{
    private static readonly ConcurrentDictionary<string, Disclosure> Known = new(StringComparer.Ordinal);

    /// <summary>The seeds by the three digits that begin their file names.</summary>
    public static IReadOnlyList<string> Seeds { get; } = ["000", "001", "002", "003", "004"];

    /// <summary>The lengths of the labelled documents in bytes.</summary>
    private static readonly Dictionary<string, long> Lengths = new(StringComparer.Ordinal) { ["000"] = 20_676, ["001"] = 39_579, ["002"] = 34_560, ["003"] = 31_113, ["004"] = 45_966 };

    /// <summary>The seed with that number; skips the test where the seeds are absent.</summary>
    public static Disclosure Seed(string seed) => At(SeedPath(seed));

    /// <summary>The seed's file; a file that is not the labelled document, told by its length, skips the test visibly: its labels say nothing of it.</summary>
    public static string SeedPath(string seed)
    {
        var path = Directory.GetFiles(Repository.Seeds(), $"{seed}_*.txt").Single();
        var length = new FileInfo(path).Length;
        if (length != Lengths[seed]) Assert.Skip($"seed {seed} is not the document that the labels were made of: {length} bytes, not {Lengths[seed]}");
        return path;
    }

    public static Disclosure Sample(string name) => At(SamplePath(name));

    public static string SamplePath(string name) => Path.Combine(Checkout.Samples, $"{name}.txt");

    public static Disclosure Read(string path, DisclosureCatalog catalog) => new DisclosureReader(catalog).Read(Open(path));

    public static SourceDocument Open(string path) =>
        Assert.Single(Assert.IsType<ReadResult.Read>(new FileReader(DisclosureCatalog.Default.Formats).Open(path, ReadLimits.Default, default)).Documents);

    private static Disclosure At(string path) => Known.GetOrAdd(path, static path => Read(path, DisclosureCatalog.Default));
}
