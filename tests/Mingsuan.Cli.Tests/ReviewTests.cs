using Xunit;

namespace Mingsuan.Cli.Tests;

/// <summary>What a reviewer tells the command: accepted findings, a profile, contexts of a corpus; and comparing two files.</summary>
public sealed class ReviewTests : IDisposable
{
    private readonly Run run = new();

    [Fact]
    public async Task Accepted_findings_are_written_and_a_recheck_is_clean()
    {
        var file = run.File("错.txt", Run.Broken);
        Assert.Equal(0, await run.Command("check", file, "--baseline", run["接受.yaml"], "--accept", "all", "--reason", "已核实"));
        Assert.Contains("已核实", await File.ReadAllTextAsync(run["接受.yaml"], TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(0, await run.Command("check", file, "--baseline", run["接受.yaml"]));
        Assert.Contains("已经接受", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, await run.Command("check", file));
    }

    [Fact]
    public async Task Accepting_needs_a_reason_and_a_finding()
    {
        var file = run.File("错.txt", Run.Broken);
        Assert.Equal(3, await run.Command("check", file, "--baseline", run["接受.yaml"], "--accept", "all"));
        Assert.Equal(3, await run.Command("check", file, "--baseline", run["接受.yaml"], "--accept", "F999", "--reason", "无"));
        Assert.False(File.Exists(run["接受.yaml"]));
        Assert.Equal(3, await run.Command("check", file, "--baseline", run["没有.yaml"]));
    }

    [Fact]
    public async Task A_faulty_profile_stops_the_check()
    {
        Assert.Equal(3, await run.Command("check", run.File("好.txt", Run.Sound), "--profile", run.File("配置.yaml", "rules:\n  - rule: roll-up\n")));
        Assert.Contains("第2行", run.Error, StringComparison.Ordinal);
        Assert.Equal(3, await run.Command("check", run.File("好.txt", Run.Sound), "--unit-type", "公司"));
    }

    [Fact]
    public async Task The_approval_is_compared()
    {
        var (document, approval) = (run.File("公开.txt", Run.Sound), run.File("批复/公开.txt", Run.Sound));
        Assert.Equal(0, await run.Command("check", document, "--approved", approval));
        Assert.Contains("与批复", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, await run.Command("check", document, "--approved", run["没有.pdf"]));
        Assert.Equal(3, await run.Command("check", document, "--approved", approval, "--out", approval));
    }

    [Fact]
    public async Task Two_files_differ_or_not()
    {
        var (before, after) = (run.File("前.txt", Run.Sound), run.File("后.txt", Run.Broken));
        Assert.Equal(0, await run.Command("diff", before, before));
        Assert.Equal(1, await run.Command("diff", before, after, "--out", run["差异.html"]));
        Assert.StartsWith("<!DOCTYPE html>", await File.ReadAllTextAsync(run["差异.html"], TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(2, await run.Command("diff", before, run["没有.txt"]));
        Assert.Equal(3, await run.Command("diff", before, after, "--out", before));
    }

    [Fact]
    public async Task A_workbook_and_an_annotated_copy_need_a_file()
    {
        var file = run.File("好.txt", Run.Sound);
        Assert.Equal(3, await run.Command("check", file, "--format", "xlsx"));
        Assert.Equal(3, await run.Command("check", file, "--out", run["批注.pdf"]));
        Assert.Contains("pdf-not-annotated", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(run["批注.pdf"]));
        Assert.Equal(0, await run.Command("check", file, "--out", run["检查表.xlsx"]));
        Assert.Equal("PK"u8.ToArray(), (await File.ReadAllBytesAsync(run["检查表.xlsx"], TestContext.Current.CancellationToken))[..2]);
    }

    public void Dispose() => run.Dispose();
}
