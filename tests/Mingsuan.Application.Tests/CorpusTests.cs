using System.Security.Cryptography;
using System.Text;
using Mingsuan.Reading;
using NJsonSchema;
using Xunit;

namespace Mingsuan.Application.Tests;

/// <summary>Measuring files, running over many, resuming, and the reports of it.</summary>
public sealed class CorpusTests : IDisposable
{
    private readonly Given given = new();

    [Theory]
    [InlineData("收支预算总表", "revenue-expenditure")]
    [InlineData("收入支出决算总表", "revenue-expenditure")]
    [InlineData("部门收入总体情况表", "revenue")]
    [InlineData("本年支出总体情况表", "expenditure")]
    [InlineData("财政拨款收入支出决算总表", "fiscal-appropriation")]
    [InlineData("一般公共预算财政拨款支出决算表", "general-public-expenditure")]
    [InlineData("基本支出总表", "basic-expenditure")]
    [InlineData("财政拨款 “ 三公 ” 经费支出表", "three-public")]
    [InlineData("政府性基金预算财政拨款收入支出决算表", "government-fund")]
    [InlineData("国有资本经营预算支出表", "state-capital")]
    [InlineData("一般公共预算项目支出情况表", "project-expenditure")]
    [InlineData("政府采购预算明细表", "procurement")]
    [InlineData("一般公共预算机关运行经费支出预算表", "")]
    [InlineData("财政拨款结转资金支出表", "")]
    public void A_title_names_its_kind_of_table_and_no_other(string title, string kind) =>
        Assert.Equal(kind, string.Join(' ', Given.Catalog.CoreTables.Where(each => each.IsTitled(title)).Select(each => each.Id)));

    [Fact]
    public void A_measured_file_counts_tables_cells_identities_and_findings()
    {
        var entry = Measure(given.Text("示例.txt", Given.BrokenSum));
        Assert.Equal(CorpusOutcome.Read, entry.Outcome);
        var document = Assert.Single(entry.Documents);
        var table = Assert.Single(document.Tables);
        Assert.Equal(("expenditure", TableState.Recognised, 21), (Assert.Single(table.Kinds), table.State, table.MoneyCells));
        Assert.True(document.Outcomes[OutcomeIds.Broken] > 0);
        Assert.NotEmpty(document.BrokenIdentities);
        Assert.All(document.BrokenIdentities, broken => Assert.NotEmpty(broken.Terms));
    }

    [Fact]
    public void A_label_that_nobody_knows_leaves_its_cells_unbound_with_the_reason()
    {
        var text = Given.BrokenSum.Replace("21011\t行政事业单位医疗", "\t天外来物", StringComparison.Ordinal);
        var document = Measure(given.Text("示例.txt", text)).Documents[0];
        var unknown = document.UnboundCells.Where(cell => cell.Reason == "row-unknown").ToList();
        Assert.Equal(["20.00", "12.00", "8.00"], unknown.Select(cell => cell.Text));
        Assert.All(unknown, cell => Assert.Equal("天外来物", cell.Row));
    }

    [Fact]
    public void Of_a_table_alone_nobody_knows_whether_it_holds_carryover_so_its_cells_are_unbound()
    {
        var table = Measure(given.Text("示例.txt", Given.BrokenSum)).Documents[0].Tables[0];
        Assert.Equal((0, 21), (table.BoundCells, table.Unbound["timing-open"]));
    }

    [Fact]
    public void All_cells_of_a_whole_disclosure_are_bound()
    {
        var tables = Measure(Path.Combine(Checkout.Root, "data", "samples", "city-fund-centre.txt")).Documents[0].Tables;
        Assert.NotEqual(0, tables.Sum(table => table.MoneyCells));
        Assert.Equal(tables.Sum(table => table.MoneyCells), tables.Sum(table => table.BoundCells));
    }

    [Fact]
    public void A_row_without_words_means_all_for_want_of_evidence_and_does_not_count()
    {
        var text = Given.BrokenSum.Replace("21011\t行政事业单位医疗\t20.00", "\t\t20.00", StringComparison.Ordinal);
        Assert.Contains(Measure(given.Text("示例.txt", text)).Documents[0].UnboundCells, cell => cell.Reason == "row-without-words");
    }

    [Fact]
    public void A_letter_is_refused_with_the_reason()
    {
        var entry = Measure(given.Text("信.txt", "各位同事：请交材料。"));
        Assert.Equal((CorpusOutcome.Refused, "not-a-disclosure"), (entry.Outcome, entry.Reason));
        Assert.Empty(entry.Documents);
    }

    [Fact]
    public async Task Every_file_is_measured_once_and_the_entries_keep_the_order_of_the_files()
    {
        var files = Files(5);
        await using var worker = new CountingWorker();
        var heard = new List<string>();
        await using var run = new CorpusRun(new CorpusSettings("p", 2, false), CorpusJournal.None, () => worker);
        var entries = await run.RunAsync(files, entry => heard.Add(entry.File), CancellationToken.None);
        Assert.Equal(files.Select(file => file.Name), entries.Select(entry => entry.File));
        Assert.Equal(files.Select(file => file.Name), heard.Order(StringComparer.Ordinal));
        Assert.Equal(5, worker.Count);
    }

    [Fact]
    public async Task A_run_that_is_started_again_measures_only_what_is_new_changed_or_failed()
    {
        var files = Files(4);
        var journal = given.Text("journal.jsonl", string.Empty);
        Assert.Equal(4, await CountAsync(files, journal, "program 1"));
        Assert.Equal(1, await CountAsync(files, journal, "program 1")); // file 3 fails each time
        await File.AppendAllTextAsync(files[0].FullPath, "changed", CancellationToken.None);
        Assert.Equal(2, await CountAsync(files, journal, "program 1"));
        Assert.Equal(4, await CountAsync(files, journal, "program 2"));
    }

    [Fact]
    public async Task A_journal_that_was_cut_off_in_a_line_is_taken_up_behind_it()
    {
        var files = Files(2);
        var journal = given.Text("journal.jsonl", string.Empty);
        await CountAsync(files, journal, "p");
        await File.WriteAllTextAsync(journal, (await File.ReadAllTextAsync(journal, CancellationToken.None))[..^40], CancellationToken.None);
        Assert.Equal(1, await CountAsync(files, journal, "p"));
        Assert.Equal(0, await CountAsync(files, journal, "p"));
    }

    [Fact]
    public void A_manifest_names_the_tables_that_are_missed_and_a_later_one_corrects_it()
    {
        var path = given.Text("示例.txt", Given.BrokenSum);
        var first = given.Text("manifest.tsv", "file\tjurisdiction\tcore_tables\n示例.txt\t甲省\tBCH\n没有.txt\t甲省\tA\n怪.txt\t\t见附件\n");
        var second = given.Text("corrections.tsv", "file\tcore_tables\n示例.txt\tCH\n没有.txt\t-\n");
        var summary = Summarise([path], [first, second]);
        Assert.Equal([new MissedTable("示例.txt", "government-fund", "no-title")], summary.Misses);
        Assert.Equal((2, 1), (summary.All.Core.Expected, summary.All.Core.Recognised));
        Assert.Equal("甲省", Assert.Single(summary.Jurisdictions).Name);
        Assert.Equal(["怪.txt", "没有.txt"], summary.AbsentFiles);
        Assert.Equal("怪.txt: 见附件", Assert.Single(summary.UnusableRows));
    }

    [Fact]
    public void A_correction_is_found_by_the_bytes_and_a_table_that_no_manifest_names_is_told()
    {
        var path = given.Text("示例.txt", Given.BrokenSum);
        var first = given.Text("manifest.tsv", "file\tcore_tables\tsha256\n示例.txt\tA\tabc\n");
        var second = given.Text("corrections.tsv", "file\tcore_tables\tsha256\nx1\t-\tabc\n");
        var summary = Summarise([path], [first, second]);
        Assert.Empty(summary.Misses);
        Assert.Equal("expenditure", Assert.Single(summary.Lines[0].Unnamed));
    }

    [Fact]
    public void A_manifest_without_a_column_of_files_is_a_fault() =>
        Assert.Throws<FormatException>(() => CorpusManifest.Read([given.Text("manifest.tsv", "name\tcore_tables\nx\tA\n")]));

    [Theory]
    [InlineData("text")]
    [InlineData("csv")]
    [InlineData("html")]
    [InlineData("json")]
    public void The_summary_reads_the_same_in_every_run(string format) => Golden.Equal($"corpus.{format}", Report(format, Example()).ReplaceLineEndings("\n"));

    [Fact]
    public void Details_list_every_miss_unbound_cell_and_amount_of_a_broken_identity()
    {
        using var writer = new StringWriter();
        CorpusDetailsCsv.Write(Example(), writer);
        Golden.Equal("corpus-details.csv", writer.ToString().ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("\"outcome\": \"read\"", "\"outcome\": \"fine\"")]
    [InlineData("\"boundCells\"", "\"bound\"")]
    [InlineData("\"unjudged\": 2", "\"unjudged\": -2")]
    [InlineData("\"schemaVersion\": \"1.2\"", "\"schemaVersion\": \"2.0\"")]
    public async Task The_summary_satisfies_its_schema_and_the_schema_bites(string right, string wrong)
    {
        var report = Report("json", Example());
        var schema = await JsonSchema.FromJsonAsync(Checkout.Read("docs", "schemas", "corpus-report.schema.json"), TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(report).Select(fault => fault.ToString()));
        Assert.Contains(right, report, StringComparison.Ordinal);
        Assert.NotEmpty(schema.Validate(report.Replace(right, wrong, StringComparison.Ordinal)));
    }

    public void Dispose() => given.Dispose();

    private static string Report(string format, CorpusSummary summary)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        CorpusReportFormats.All(Given.Catalog, "zh").Single(each => each.Id == format).Write(summary, writer);
        return writer.ToString();
    }

    /// <summary>A broken, an unbound and a refused file, with fixed times.</summary>
    private CorpusSummary Example() => Summarise(
        [
            given.Text("坏.txt", Given.BrokenSum),
            given.Text("生.txt", Given.BrokenSum.Replace("21011\t行政事业单位医疗", "\t天外来物", StringComparison.Ordinal)),
            given.Text("信.txt", "各位同事：请交材料。"),
        ],
        [given.Text("manifest.tsv", "file\tjurisdiction\tcore_tables\n坏.txt\t甲省\tBCH\n信.txt\t乙市\tA\n")],
        CorpusJudgements.Read(given.Text("judgements.tsv", Judgements())));

    private static CorpusSummary Summarise(IReadOnlyList<string> paths, IReadOnlyList<string> manifests, CorpusJudgements? judgements = null)
    {
        var files = paths.Select(path => new CorpusFile(path, Path.GetFileName(path), 1)).ToList();
        var entries = paths.Select(path => Measure(path) with { Sha256 = HashOf(File.ReadAllText(path)), ReadMilliseconds = 12.5m, CheckMilliseconds = 2.5m, CpuMilliseconds = 14m, PeakBytes = 64 << 20 }).ToList();
        return new CorpusSummaries(Given.Catalog, CorpusManifest.Read(manifests), judgements).Of(files, entries, new CorpusFrame("0.0.0", 1.25m, 2));
    }

    /// <summary>Two of the four broken identities of the broken sum are the document's own; one that was judged is no longer there.</summary>
    private static string Judgements() =>
        $"""
        file{'\t'}sha256{'\t'}rule{'\t'}page{'\t'}figure{'\t'}identities{'\t'}verdict{'\t'}by{'\t'}subject{'\t'}expected{'\t'}why
        坏{'\t'}{HashOf(Given.BrokenSum)}{'\t'}roll-up{'\t'}*{'\t'}11.00{'\t'}2{'\t'}document{'\t'}text{'\t'}表3 20805{'\t'}10.00{'\t'}printed so
        坏{'\t'}{HashOf(Given.BrokenSum)}{'\t'}roll-up{'\t'}*{'\t'}99.00{'\t'}1{'\t'}reading{'\t'}picture{'\t'}表3 208{'\t'}9.00{'\t'}misread
        """;

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static CorpusEntry Measure(string path) =>
        new MeasureFile(Given.Catalog, TimeProvider.System).Of(new CorpusRequest(path, Path.GetFileName(path), true), ReadLimits.Default, CancellationToken.None);

    private List<CorpusFile> Files(int count) =>
        [.. Enumerable.Range(0, count).Select(number => given.Text($"{number}.txt", $"text {number}")).Select(path => new CorpusFile(path, Path.GetFileName(path), 1))];

    private static async Task<int> CountAsync(IReadOnlyList<CorpusFile> files, string path, string program)
    {
        using var journal = CorpusJournal.Open(path);
        var worker = new CountingWorker();
        await using var run = new CorpusRun(new CorpusSettings(program, 2, false), journal, () => worker);
        await run.RunAsync(files, _ => { }, CancellationToken.None);
        return worker.Count;
    }

    /// <summary>Reads nothing: every file is fine but 3.txt, which fails.</summary>
    private sealed class CountingWorker : ICorpusWorker
    {
        private int count;

        public int Count => count;

        public Task<CorpusEntry> MeasureAsync(CorpusRequest request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref count);
            var outcome = request.File == "3.txt" ? CorpusOutcome.Failed : CorpusOutcome.Read;
            return Task.FromResult(new CorpusEntry { File = request.File, Outcome = outcome });
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
