using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Conformance.Tests;

/// <summary>Jurisdictions only name layouts: the numbers and their coordinates are read without them.</summary>
public sealed class JurisdictionTests
{
    public static TheoryData<string> Seeds => [.. ReadDocuments.Seeds];

    public static TheoryData<string> Samples => [.. SampleTests.Names];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_facts_of_a_seed_do_not_need_its_jurisdiction(string seed) => AssertSameFacts(ReadDocuments.SeedPath(seed));

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_facts_of_a_sample_do_not_need_its_jurisdiction(string name) => AssertSameFacts(ReadDocuments.SamplePath(name));

    private static void AssertSameFacts(string path)
    {
        var with = Statements(ReadDocuments.Read(path, DisclosureCatalog.Default));
        var without = Statements(ReadDocuments.Read(path, DisclosureCatalog.Default.WithoutJurisdictions()));
        Assert.Equal(with, without);
        Assert.NotEmpty(with);
    }

    private static string[] Statements(Disclosure disclosure) => [.. disclosure.Facts.Select(fact =>
        $"{fact.Place.Line} {fact.Statement} {fact.Figure.Text} = {fact.Figure.Value} at {fact.Coordinate} base {fact.Base} bound {fact.IsBound}")];
}
