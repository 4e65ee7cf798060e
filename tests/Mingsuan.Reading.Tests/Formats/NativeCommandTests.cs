using System.Diagnostics;
using System.Text.Json;
using Mingsuan.Catalog;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>
/// The command as a native file, where <c>MINGSUAN_NATIVE</c> names one, reads in every carrier the facts that this process reads:
/// libraries that find their parts as they run can lose them when everything is compiled ahead.
/// </summary>
public sealed class NativeCommandTests
{
    private static readonly DisclosureReader Reader = new(DisclosureCatalog.Default);

    [Theory]
    [InlineData("txt")]
    [InlineData("csv")]
    [InlineData("xml")]
    [InlineData("xls")]
    [InlineData("xlsx")]
    [InlineData("docx")]
    [InlineData("html")]
    [InlineData("ofd")]
    [InlineData("pdf")]
    [InlineData("zip")]
    public async Task The_native_command_reads_the_same(string carrier)
    {
        var program = Environment.GetEnvironmentVariable("MINGSUAN_NATIVE");
        Assert.SkipWhen(program is null, "MINGSUAN_NATIVE names no native file (./mingsuan aot)");

        var bytes = BytesIn(carrier);
        var expected = Reader.Read(AssertReading.Yields(bytes)).Facts.Select(fact => fact.Figure.Text).ToList();
        Assert.NotEmpty(expected);

        Assert.Equal(expected, await FactsOf(program, carrier, bytes));
    }

    private static byte[] BytesIn(string carrier) => carrier switch
    {
        "csv" => DisguisedWorkbookTests.Commas(),
        "xml" => DisguisedWorkbookTests.Spreadsheet(),
        "xls" => Fixtures.OldWorkbook,
        "xlsx" => Workbooks.OfDisclosure(),
        "docx" => WordFiles.OfDisclosure(),
        "html" => HtmlTests.Disclosure(),
        "ofd" => OfdTests.Disclosure(),
        "pdf" => PdfBytes.Of([new PdfSheet().Text(40, 60, MiniDisclosure.Cover), .. MiniDisclosure.Tables.SelectMany(table => new PdfPrinting(table, TableRules.All).Sheets())]),
        "zip" => Zips.Of(("预算.txt", MiniDisclosure.Text())),
        _ => MiniDisclosure.Text(),
    };

    private static async Task<List<string>> FactsOf(string program, string carrier, byte[] bytes)
    {
        var cancel = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("明算-");
        try
        {
            var file = Path.Combine(folder.FullName, $"预算.{carrier}");
            await File.WriteAllBytesAsync(file, bytes, cancel);
            var start = new ProcessStartInfo(program, ["read", file, "--format", "json"]) { RedirectStandardOutput = true };
            using var process = Process.Start(start) ?? throw new InvalidOperationException(program);
            using var report = await JsonDocument.ParseAsync(process.StandardOutput.BaseStream, default, cancel);
            await process.WaitForExitAsync(cancel);
            return [.. report.RootElement.GetProperty("documents").EnumerateArray().SelectMany(document => document.GetProperty("facts").EnumerateArray()).Select(fact => fact.GetProperty("text").GetString() ?? string.Empty)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
