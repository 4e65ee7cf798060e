using Xunit;

namespace Mingsuan.Cli.Tests;

public sealed class ExitCodeTests : IDisposable
{
    private readonly Run run = new();

    [Fact]
    public async Task A_sound_disclosure_gives_0() => Assert.Equal(0, await run.Command("check", run.File("好.txt", Run.Sound)));

    [Fact]
    public async Task A_broken_sum_gives_1() => Assert.Equal(1, await run.Command("check", run.File("错.txt", Run.Broken)));

    [Fact]
    public async Task A_file_that_is_no_disclosure_gives_2() => Assert.Equal(2, await run.Command("check", run.File("信.txt", "各位同事：请交材料。")));

    [Fact]
    public async Task An_unknown_path_gives_2_with_reason_and_advice()
    {
        Assert.Equal(2, await run.Command("check", run["没有.txt"], "--format", "json"));
        Assert.Contains("找不到“没有.txt”", run.Error, StringComparison.Ordinal);
        Assert.Contains("处理：", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_files_2_wins_over_1_and_1_over_0()
    {
        var (good, bad) = (run.File("好.txt", Run.Sound), run.File("错.txt", Run.Broken));
        Assert.Equal(1, await run.Command("check", good, bad));
        Assert.Equal(2, await run.Command("check", good, bad, run["没有.txt"]));
    }

    [Fact]
    public async Task A_file_beyond_the_limit_gives_2()
    {
        Assert.Equal(2, await run.Command("check", run.File("大.txt", Run.Sound), "--max-bytes", "100"));
        Assert.Contains("file-too-large", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("check", "a.txt", "--format", "docx")]
    [InlineData("frobnicate")]
    [InlineData("read", "a.txt", "--lang", "fr")]
    public async Task A_wrong_command_line_gives_3_and_a_hint(params string[] arguments)
    {
        Assert.Equal(3, await run.Command(arguments));
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task A_folder_is_told_from_a_file_that_cannot_be_opened()
    {
        run.File(Path.Combine("夹", "好.txt"), Run.Sound);
        Assert.Equal(2, await run.Command("check", run["夹"]));
        Assert.Contains("path-is-folder", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Path.Combine("夹", "夹"), run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pattern_that_the_shell_leaves_alone_is_answered_here()
    {
        run.File(Path.Combine("夹", "好.txt"), Run.Sound);
        Assert.Equal(0, await run.Command("check", Path.Combine(run["夹"], "*.txt")));
        Assert.Equal(2, await run.Command("check", Path.Combine(run["夹"], "*.pdf")));
    }

    [Fact]
    public async Task A_file_named_twice_is_checked_once()
    {
        var bad = run.File("错.txt", Run.Broken);
        await run.Command("check", bad, Path.Combine(run["."], "错.txt"));
        Assert.Single(run.Output.Split('\n'), line => line.StartsWith("文件  ", StringComparison.Ordinal));
    }

    /// <summary>Each says what stands there and what was expected, and never in the parser's words.</summary>
    [Theory]
    [InlineData("有一个文件名是空的", "check", "")]
    [InlineData("--max-bytes 的值应为 1 至 2147483647 之间的整数，现在写的是“abc”", "check", "a.txt", "--max-bytes", "abc")]
    [InlineData("现在写的是“-5”", "check", "a.txt", "--max-bytes", "-5")]
    [InlineData("现在写的是“0”", "read", "a.txt", "--max-bytes", "0")]
    [InlineData("应为 text|json|sarif|html|xlsx|pdf 之一，现在写的是“docx”", "check", "a.txt", "--format", "docx")]
    [InlineData("没有选项“--al”", "check", "a.txt", "--al")]
    [InlineData("--out 后面没有值", "check", "a.txt", "--out")]
    [InlineData("--out 只能写一次", "check", "a.txt", "--out", "b", "--out", "c")]
    [InlineData("--out 与 --beside 只能用一个", "check", "a.txt", "--out", "b.html", "--beside")]
    [InlineData("报告只能写成", "check", "a.txt", "--out", "b.docx")]
    [InlineData("有一个文件名是空的", "check", "a.txt", "--out", "")]
    [InlineData("不能从标准输入", "check", "-")]
    [InlineData("没有写要处理的文件", "read")]
    [InlineData("这里不应出现“frobnicate”", "frobnicate")]
    [InlineData("比较需要两份文件", "diff", "a.pdf")]
    [InlineData("比较需要两份文件", "diff")]
    [InlineData("日期前后颠倒", "check", "a.txt", "--approved-on", "2026-03-01", "--published-on", "2026-02-01")]
    [InlineData("日期前后颠倒", "check", "a.txt", "--congress-date", "2026-03-01", "--approved-on", "2026-02-01")]
    public async Task A_refused_command_line_says_what_was_expected_in_our_words(string says, params string[] arguments)
    {
        Assert.Equal(3, await run.Command(arguments));
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Argument", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_gives_3()
    {
        var blocked = run.File("文件", "x");
        Assert.Equal(3, await run.Command("check", run.File("好.txt", Run.Sound), "--out", Path.Combine(blocked, "报告.html")));
        Assert.Contains("report-not-written", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_leads_nowhere_is_told_from_a_file_in_use()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need a privilege there");
        File.CreateSymbolicLink(run["链一.txt"], run["链二.txt"]);
        File.CreateSymbolicLink(run["链二.txt"], run["链一.txt"]);
        File.CreateSymbolicLink(run["链三.txt"], run["没有/报告.txt"]);
        var file = run.File("好.txt", Run.Sound);
        Assert.Equal(3, await run.Command("check", file, "--out", run["链一.txt"]));
        Assert.Contains("report-link-broken", run.Error, StringComparison.Ordinal);
        Assert.Equal(3, await run.Command("check", file, "--out", run["链三.txt"]));
        Assert.Contains("report-folder-missing", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("corpus", "文件都已读取")]
    [InlineData("diff", "有差异")]
    [InlineData("check", "没有错误和警告")]
    public async Task Each_command_names_its_own_exit_codes(string command, string says)
    {
        Assert.Equal(0, await run.Command(command, "--help"));
        Assert.Contains(says, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interruption_gives_130()
    {
        using var output = new MemoryStream();
        await using var error = new StringWriter();
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        var host = new CommandHost { Output = output, Error = error, ProgramFolder = AppContext.BaseDirectory };
        Assert.Equal(130, await CommandLine.RunAsync(["check", run.File("好.txt", Run.Sound)], host, source.Token));
    }

    public void Dispose() => run.Dispose();
}
