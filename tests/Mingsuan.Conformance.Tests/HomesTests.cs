using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Conformance.Tests;

/// <summary>
/// Nothing is without a home: docs/homes.md lists every kind of table cell, every slot of a sentence and every field of a form of the samples
/// with the coordinate, the target field or the text section that it becomes. The samples hold every table, slot and field of the real
/// documents that they were made from.
/// </summary>
public sealed class HomesTests
{
    private static readonly string[] Samples = ["city-service-centre", "district-bureau", "city-fund-centre", "province-service-centre", "county-service-centre"];

    private const string Introduction =
        """
        # Where everything goes

        Generated from data/samples by a test (MINGSUAN_UPDATE_GOLDEN=1 rewrites it). A coordinate lists the positions that are not *all*;
        year, stage, period and measure only where they are not the document's year, `budget`, `fiscal-year` and `amount`.

        """;

    private const string SeedIntroduction =
        """
        # Where everything of the five real documents goes

        Generated from the documents beside the repository, which are no part of it, by a test that is skipped where they are absent
        (MINGSUAN_UPDATE_GOLDEN=1 rewrites the list). Of their text only words stand here that data/lexicon, data/narrative and data/forms know; ‹n› is a
        number, … is anything else. Coordinates as in [homes.md](homes.md).

        """;

    [Fact]
    public void Every_slot_has_a_home_and_the_list_of_them_is_current() =>
        Golden.Equal(Path.Combine("..", "..", "..", "docs", "homes.md"), List(Introduction, Samples.Select(name => (name, ReadDocuments.Sample(name))), HomesList.AsPrinted));

    /// <summary>The same of the five real documents, in words of the project's own; skipped, visibly, where they are absent.</summary>
    [Fact]
    public void Every_slot_of_the_real_documents_has_a_home_and_the_list_of_them_is_current() =>
        Golden.Equal(Path.Combine("..", "..", "..", "docs", "homes-seeds.md"), List(SeedIntroduction, [.. ReadDocuments.Seeds.Select(seed => (seed, ReadDocuments.Seed(seed)))], HomesList.InKnownWords));

    /// <summary>Nothing of a document is copied but what the project's data say by themselves.</summary>
    [Theory]
    [InlineData("示例市测试服务中心2023年一般公共预算支出1,223.45万元", "…服务中心‹n›年一般公共预算支出‹n›万元")]
    [InlineData("比上年减少 3.5 万元，主要原因是张三调离", "比上年减少‹n›万元,主要原因…")]
    [InlineData("基本支出", "基本支出")]
    [InlineData("", "")]
    public void Known_words_are_all_that_is_kept(string text, string kept) => Assert.Equal(kept, KnownWords.Of(text));

    [Fact]
    public void No_number_of_a_sample_is_left_without_a_fact()
    {
        var homeless = Samples.SelectMany(name => ReadDocuments.Sample(name).Diagnostics).Where(diagnostic => HomesList.Homeless.Contains(diagnostic.Id));
        Assert.Empty(homeless.Select(diagnostic => $"{diagnostic.Id} line {diagnostic.Place.Line}: {string.Join(", ", diagnostic.Values.Values)}"));
    }

    private static string List(string introduction, IEnumerable<(string Name, Disclosure Disclosure)> documents, HomesList homes)
    {
        foreach (var (name, disclosure) in documents) homes.Append(name, disclosure);
        return (introduction + homes.Text).ReplaceLineEndings("\n");
    }
}
