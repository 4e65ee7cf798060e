using Xunit;

namespace Mingsuan.Cli.Tests;

public sealed class OutputTests : IDisposable
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    private readonly Run run = new();

    [Fact]
    public async Task Beside_writes_a_report_next_to_each_file()
    {
        var first = run.File("甲/预算 公开.txt", Run.Sound);
        var second = run.File("乙/预算 公开.txt", Run.Broken);
        Assert.Equal(1, await run.Command("check", "--format", "html", "--beside", first, second));
        Assert.StartsWith("<!DOCTYPE html>", await File.ReadAllTextAsync(first + ".检查报告.html", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.True(File.Exists(second + ".检查报告.html"));
        Assert.Contains("已写入", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_takes_a_report_for_each_file_even_of_one_name()
    {
        var first = run.File("甲/预算.txt", Run.Sound);
        var second = run.File("乙/预算.txt", Run.Broken);
        Assert.Equal(1, await run.Command("check", first, second, "--format", "json", "--out", run["报告"]));
        Assert.Equal(2, Directory.GetFiles(run["报告"], "*.json").Length);
    }

    [Theory]
    [InlineData("check", "没有/报告.html")]
    [InlineData("check", "没有/还没有/")]
    [InlineData("read", "没有/事实.json")]
    [InlineData("corpus", "没有/统计.csv")]
    [InlineData("corpus", "没有/还没有/")]
    public async Task Output_for_a_folder_that_is_not_there_is_refused_and_makes_none(string command, string output)
    {
        Assert.Equal(3, await run.Command(command, run.File("入/好.txt", Run.Sound), "--out", run["出/"] + output));
        Assert.Contains("report-folder-missing", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(run["出"]));
    }

    [Fact]
    public async Task A_folder_that_is_named_as_one_is_made()
    {
        Assert.Equal(0, await run.Command("check", run.File("好.txt", Run.Sound), "--format", "html", "--out", run["报告"] + "/"));
        Assert.Single(Directory.GetFiles(run["报告"], "*.html"));
    }

    [Fact]
    public async Task A_report_never_replaces_the_document_that_it_is_about()
    {
        var document = run.File("预算.txt", Run.Sound);
        Assert.Equal(3, await run.Command("check", document, "--out", document));
        Assert.Equal(3, await run.Command("read", document, "--out", document));
        Assert.Equal(Run.Sound, await File.ReadAllTextAsync(document, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_ending_of_the_output_decides_the_format()
    {
        Assert.Equal(0, await run.Command("check", run.File("好.txt", Run.Sound), "--out", run["r.sarif"]));
        Assert.Contains("\"version\": \"2.1.0\"", await File.ReadAllTextAsync(run["r.sarif"], TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_has_a_byte_order_mark_in_files_and_in_the_output_and_nothing_else_has()
    {
        var path = run.File("好.txt", Run.Sound);
        Assert.Equal(0, await run.Command("read", path, "--format", "csv"));
        Assert.Equal(Mark, run.OutputBytes[..3]);
        Assert.Equal(0, await run.Command("read", path, "--out", run["事实.csv"]));
        Assert.Equal(Mark, (await File.ReadAllBytesAsync(run["事实.csv"], TestContext.Current.CancellationToken))[..3]);
        Assert.Equal(0, await run.Command("check", path));
        Assert.Contains("结论：", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_are_printed_as_json_by_default()
    {
        Assert.Equal(0, await run.Command("read", run.File("好.txt", Run.Sound)));
        Assert.Contains("\"facts\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_speaks_english_on_request()
    {
        Assert.Equal(1, await run.Command("check", run.File("错.txt", Run.Broken), "--lang", "en"));
        Assert.Contains("Verdict:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demonstration_checks_the_samples()
    {
        Assert.Equal(0, await run.Command("demo"));
        Assert.Contains("district-bureau.txt", run.Output, StringComparison.Ordinal);
        Assert.Contains("错误 F001", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help", "help.txt")]
    [InlineData("check --help", "help-check.txt")]
    [InlineData("read --help", "help-read.txt")]
    public async Task Help_speaks_both_languages(string arguments, string golden)
    {
        Assert.Equal(0, await run.Command(arguments.Split(' ')));
        Golden.Equal(golden, run.Output);
    }

    [Fact]
    public async Task The_version_is_printed()
    {
        Assert.Equal(0, await run.Command("--version"));
        Assert.Matches(@"^mingsuan \d+\.\d+\.\d+\n$", run.Output);
    }

    [Fact]
    public async Task A_name_that_starts_with_an_at_sign_is_a_file()
    {
        var path = run.File("@好.txt", Run.Sound);
        Assert.Equal(0, await run.Command("check", path));
        Assert.Equal(2, await run.Command("check", "@没有.txt"));
    }

    public void Dispose() => run.Dispose();
}
