using System.Text;
using CsCheck;
using Mingsuan.Catalog;
using Mingsuan.Checking;
using Mingsuan.Reading;
using Xunit;

namespace Mingsuan.Conformance.Tests;

/// <summary>Whatever is done to a disclosure's text, reading and checking it ends with values, never with an exception.</summary>
public sealed class MutatedTextTests
{
    private static readonly string[] Insertions = ["\t", "\n", "\t\t\t", "，", "表", "合计", "1", "0.01", "99999999999999999999", "-", "（", ")", "占", "%", "万元", "单位：元", "其中：", "一、", "#", "[illegible]", "\u0000", "\uD83D", "　"];

    private static readonly string[] Samples = [.. Directory.EnumerateFiles(Checkout.Samples, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    private static readonly Gen<string> Mutated =
        from sample in Gen.Int[0, Samples.Length - 1]
        from changes in Gen.Select(Gen.Int[0, 4], Gen.Double[0, 1], Gen.Int[1, 400], Gen.Int[0, Insertions.Length - 1]).Array[1, 25]
        select changes.Aggregate(Samples[sample], (text, change) => Apply(text, (change.Item1, change.Item2, change.Item3, Insertions[change.Item4])));

    [Fact]
    public void Mutated_text_never_throws() => Mutated.Sample(ReadAndCheck, iter: 150, print: Shorten);

    private static string Apply(string text, (int Kind, double Where, int Length, string Insertion) change)
    {
        if (text.Length == 0) return change.Insertion;
        var at = (int)(change.Where * (text.Length - 1));
        var length = Math.Min(change.Length, text.Length - at);
        return change.Kind switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, change.Insertion),
            2 => text.Insert(at, text.Substring(at, length)),
            3 => text[..at] + new string([.. text.Substring(at, length).Reverse()]) + text[(at + length)..],
            _ => string.Concat(text.AsSpan(at), text.AsSpan(0, at)),
        };
    }

    private static void ReadAndCheck(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        if (new FileReader(DisclosureCatalog.Default.Formats).Open(stream, "mutated.txt", ReadLimits.Default, default) is not ReadResult.Read read) return;
        var reader = new DisclosureReader(DisclosureCatalog.Default);
        foreach (var document in read.Documents)
        {
            var disclosure = reader.Read(document);
            Assert.All(disclosure.Facts, fact => Assert.Equal(fact, disclosure.Facts[fact.Number]));
            Assert.NotNull(new Checker(DisclosureCatalog.Default).Check(disclosure));
        }
    }

    private static string Shorten(string text) => text.Length <= 4000 ? text : text[..4000];
}
