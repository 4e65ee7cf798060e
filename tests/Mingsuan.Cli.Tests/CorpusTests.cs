using Mingsuan.Application;
using Xunit;

namespace Mingsuan.Cli.Tests;

/// <summary><c>corpus</c> with real workers: the program beside these tests, started again.</summary>
public sealed class CorpusTests : IDisposable
{
    private readonly Run run = new();

    [Fact]
    public async Task A_folder_gives_a_line_a_file_and_a_summary()
    {
        run.File("入/好.txt", Run.Sound);
        run.File("入/下/错.txt", Run.Broken);
        Assert.Equal(0, await run.Command("corpus", run["入"], "--jobs", "2"));
        Assert.Contains("好.txt", run.Output, StringComparison.Ordinal);
        Assert.Contains("下/错.txt", run.Output, StringComparison.Ordinal);
        Assert.Contains("2 份：已读 2，拒绝 0，失败 0", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task A_refused_file_gives_2_unless_refusals_are_expected()
    {
        run.File("入/信.txt", "各位同事：请交材料。");
        Assert.Equal(2, await run.Command("corpus", run["入"]));
        Assert.Contains("不像预算公开文本", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, await run.Command("corpus", run["入"], "--expect-refused"));
        run.File("入/好.txt", Run.Sound);
        Assert.Equal(2, await run.Command("corpus", run["入"], "--expect-refused"));
        Assert.Contains("应当拒绝而没有拒绝的文件", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_for_output_gets_every_format_and_a_journal_that_saves_the_second_run_its_work()
    {
        run.File("入/好.txt", Run.Sound);
        Assert.Equal(0, await run.Command("corpus", run["入"], "--out", run["出"] + "/", "--details", run["出/details.csv"]));
        string[] names = ["corpus.csv", "corpus.html", "corpus.journal.jsonl", "corpus.json", "corpus.txt", "details.csv"];
        Assert.Equal(names, Directory.EnumerateFiles(run["出"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(0, await run.Command("corpus", run["入"], "--out", run["出"] + "/", "--details", run["出/details.csv"]));
        Assert.Contains("沿用日志 1 份", run.Output, StringComparison.Ordinal);
        Assert.Single(await File.ReadAllLinesAsync(run["出/corpus.journal.jsonl"], CancellationToken.None));
    }

    [Fact]
    public async Task A_format_for_programs_has_the_output_to_itself()
    {
        run.File("入/好.txt", Run.Sound);
        Assert.Equal(0, await run.Command("corpus", run["入"], "--format", "json"));
        Assert.StartsWith("{", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Judgements_tell_the_share_of_reading_errors()
    {
        run.File("入/错.txt", Run.Broken);
        var list = run.File("判定.tsv", "file\tsha256\trule\tpage\tfigure\tidentities\tverdict\tby\tsubject\texpected\twhy\n");
        Assert.Equal(0, await run.Command("corpus", run["入"], "--judgements", list));
        Assert.Contains("最坏上限", run.Output, StringComparison.Ordinal);
        await File.AppendAllTextAsync(list, "x\n", CancellationToken.None);
        Assert.Equal(3, await run.Command("corpus", run["入"], "--judgements", list));
        Assert.Contains("判定.tsv:2", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("corpus-is-empty", "空")]
    [InlineData("manifest-not-read", "空", "--manifest", "没有.tsv")]
    [InlineData("judgements-not-read", "空", "--judgements", "没有.tsv")]
    public async Task What_cannot_be_run_gives_3_with_the_reason(string id, params string[] arguments)
    {
        Directory.CreateDirectory(run["空"]);
        Assert.Equal(3, await run.Command(["corpus", run[arguments[0]], .. arguments.Skip(1)]));
        Assert.Contains(id, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--jobs", "0")]
    [InlineData("--timeout", "-1")]
    [InlineData("--format", "pdf")]
    public async Task A_wrong_option_gives_3(string option, string value) => Assert.Equal(3, await run.Command("corpus", run["入"], option, value));

    [Fact]
    public async Task A_worker_that_hangs_is_killed_and_the_next_file_gets_a_new_one()
    {
        await using var worker = Worker(seconds: 1, "read line; case $line in *slow*) while :; do sleep 1; done;; *) " + Answer + ";; esac");
        Assert.Equal("worker-timed-out", (await worker.MeasureAsync(new CorpusRequest("slow", "slow", false), CancellationToken.None)).Reason);
        Assert.Equal(CorpusOutcome.Read, (await worker.MeasureAsync(new CorpusRequest("x", "x", false), CancellationToken.None)).Outcome);
    }

    [Fact]
    public async Task A_worker_that_ends_is_reported_with_its_code_and_the_next_file_gets_a_new_one()
    {
        await using var worker = Worker(seconds: 20, "read line; case $line in *bad*) exit 134;; *) " + Answer + ";; esac");
        var entry = await worker.MeasureAsync(new CorpusRequest("bad", "bad", false), CancellationToken.None);
        Assert.Equal((CorpusOutcome.Failed, "worker-crashed", "134"), (entry.Outcome, entry.Reason, entry.Values["code"]));
        Assert.Equal(CorpusOutcome.Read, (await worker.MeasureAsync(new CorpusRequest("x", "x", false), CancellationToken.None)).Outcome);
    }

    [Fact]
    public async Task A_worker_that_cannot_be_started_is_reported()
    {
        await using var worker = new ChildWorker(new WorkerProgram(run["没有"], []), new WorkerLimits(TimeSpan.FromSeconds(5), 1 << 30), [], TimeProvider.System);
        Assert.Equal("worker-not-started", (await worker.MeasureAsync(new CorpusRequest("x", "x", false), CancellationToken.None)).Reason);
    }

    [Fact]
    public async Task A_file_that_needs_more_memory_than_it_may_have_is_reported()
    {
        var large = run.File("入/大.txt", string.Concat(Enumerable.Repeat(Run.Sound, 20_000)));
        await using var worker = new ChildWorker(Run.OwnProgram, new WorkerLimits(TimeSpan.FromSeconds(60), 24 << 20), [WorkerCommand.Name], TimeProvider.System);
        var entry = await worker.MeasureAsync(new CorpusRequest(large, "大.txt", false), CancellationToken.None);
        Assert.Equal(CorpusOutcome.Failed, entry.Outcome);
        Assert.True(entry.Reason is "worker-out-of-memory" or "worker-crashed", entry.Reason);
    }

    [Fact]
    public void A_worker_starts_with_its_memory_limited()
    {
        var start = new WorkerProgram("mingsuan", []).Start(new WorkerLimits(TimeSpan.FromSeconds(1), 256 << 20), ["corpus-worker"]);
        Assert.Equal("10000000", start.Environment["DOTNET_GCHeapHardLimit"]);
    }

    /// <summary>Without it the collector lets 200 MB of dead objects lie beside 30 MB that are alive.</summary>
    [Fact]
    public async Task The_program_lets_few_dead_objects_lie()
    {
        var settings = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "mingsuan.runtimeconfig.json"), TestContext.Current.CancellationToken);
        Assert.Matches("\"System.GC.Gen0MaxBudget\": 33554432\\b", settings);
    }

    public void Dispose() => run.Dispose();

    private const string Answer = """echo '{"file":"x","outcome":"Read"}'; read line""";

    private static ChildWorker Worker(int seconds, string script)
    {
        Assert.SkipUnless(File.Exists("/bin/sh"), "needs a shell");
        return new ChildWorker(new WorkerProgram("/bin/sh", ["-c", script]), new WorkerLimits(TimeSpan.FromSeconds(seconds), 1 << 30), [], TimeProvider.System);
    }
}
