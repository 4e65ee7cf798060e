using Mingsuan.Reading;
using Mingsuan.Writing;
using Xunit;

namespace Mingsuan.Application.Tests;

public sealed class FactsTests : IDisposable
{
    private readonly Given given = new();

    [Fact]
    public void Facts_are_written_as_csv() => Golden.Equal("broken-sum.csv", Write(new FactsCsv(Given.Catalog)).ReplaceLineEndings("\n"));

    [Fact]
    public void Facts_are_written_as_json()
    {
        var json = Write(new FactsJson(new Phrases(Given.Catalog, Phrases.Chinese)));
        Assert.Contains("\"value\": 300000", json, StringComparison.Ordinal);
        Assert.Contains("\"text\": \"30.00\"", json, StringComparison.Ordinal);
        Assert.Contains("\"unit\": \"ten-thousand-yuan\"", json, StringComparison.Ordinal);
        Assert.Contains("\"id\": \"2080505\"", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("-2.50", "-2.50")]
    [InlineData("-", "-")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("公用经费", "公用经费")]
    public void A_cell_is_quoted_and_never_a_formula(string text, string cell)
    {
        using var writer = new StringWriter();
        CsvText.WriteRow(writer, [text, "x"]);
        Assert.Equal($"{cell},x\r\n", writer.ToString());
    }

    public void Dispose() => given.Dispose();

    private string Write(IFactsFormat format)
    {
        var documents = new ReadFile(Given.Catalog).Read(given.Text("示例.txt", Given.BrokenSum), ReadLimits.Default, CancellationToken.None);
        var projection = new ReportProjection(Given.Catalog, Phrases.Chinese);
        using var writer = new StringWriter { NewLine = "\n" };
        format.Write([.. documents.Select(document => FactsDocument.Of(document, projection))], writer);
        return writer.ToString();
    }
}
