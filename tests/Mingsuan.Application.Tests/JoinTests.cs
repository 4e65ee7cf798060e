using Mingsuan.Kernel;
using Mingsuan.Reading;
using Xunit;

namespace Mingsuan.Application.Tests;

/// <summary>A narrative and its tables in two files. All texts are invented.</summary>
public sealed class JoinTests : IDisposable
{
    private const string Narrative =
        """
        示例市测试局2026年部门预算情况说明
        一、收入预算情况说明
        2026年度收入预算130.00万元。
        二、支出预算情况说明
        2026年支出预算130.00万元。
        （一）基本支出。基本支出预算80.00万元，占本年支出预算66.67%。
        （二）项目支出。项目支出预算40.00万元，占本年支出预算33.33%。
        （三）年终结转结余资金10.00万元。
        三、财政拨款“三公”经费预算情况说明
        2026年公务接待费预算1.20万元。
        """;

    private const string Tables =
        """
        表1 收支总表
        单位名称：示例市测试局 单位：万元
        收入		支出	
        项目	预算数	项目	预算数
        一、一般公共预算拨款收入	130.00	一、社会保障和就业支出	120.00
        本年收入合计	130.00	本年支出合计	120.00
        		年终结转结余	10.00
        收入总计	130.00	支出总计	130.00

        表3 支出总表
        单位名称：示例市测试局 单位：万元
        科目编码	科目名称	合计	基本支出	项目支出
        	合计	120.00	80.00	40.00
        208	社会保障和就业支出	120.00	80.00	40.00
        """;

    private readonly Given given = new();

    [Fact]
    public void A_narrative_and_tables_of_one_body_and_year_are_one_document()
    {
        var file = Assert.Single(Check(FileJoin.Matching, ("附件1：示例市测试局2026年度部门预算情况说明.txt", Narrative), ("附件2：示例市测试局2026年度部门预算报表.txt", Tables)));
        var document = Assert.IsType<CheckedDocument.Checked>(Assert.Single(file.Documents));
        Assert.Equal(["附件1：示例市测试局2026年度部门预算情况说明.txt", "附件2：示例市测试局2026年度部门预算报表.txt"], document.Disclosure.Source.Files);
        Assert.Empty(document.Report.Findings);
        Assert.Contains(document.Disclosure.Diagnostics, note => note is { Id: "files-joined", Severity: Severity.Information });
        Assert.Equal(2, file.Paths.Length);
    }

    [Fact]
    public void A_sentence_is_compared_with_the_tables_of_the_other_file()
    {
        var wrong = Narrative.Replace("基本支出预算80.00万元", "基本支出预算81.00万元", StringComparison.Ordinal);
        var file = Assert.Single(Check(FileJoin.Matching, ("附件2：示例市测试局2026年度部门预算报表.txt", Tables), ("附件1：示例市测试局2026年度部门预算情况说明.txt", wrong)));
        var document = Assert.IsType<CheckedDocument.Checked>(file.Documents[0]);
        var finding = Assert.Single(document.Report.Findings, finding => finding.Rule == "narrative-vs-table");
        Assert.Equal(["附件1：示例市测试局2026年度部门预算情况说明.txt", "附件2：示例市测试局2026年度部门预算报表.txt"], finding.Places.Select(place => place.Place.File).Distinct().Order());
        Assert.StartsWith("附件1", document.FileName, StringComparison.Ordinal);
        Assert.Contains("文件2 第", Given.Report("text", "zh", [file]), StringComparison.Ordinal);
        Assert.Contains("文件1 附件1", Given.Report("html", "zh", [file]), StringComparison.Ordinal);
        Assert.Contains("%E9%99%84%E4%BB%B62", Given.Report("sarif", "zh", [file]), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_of_tables_are_one_document_also_where_one_says_not_whose_it_is()
    {
        var (first, second) = (Tables[..Tables.IndexOf("表3", StringComparison.Ordinal)], Tables[Tables.IndexOf("表3", StringComparison.Ordinal)..]);
        var third = "表9 政府采购预算表\n单位：万元\n采购项目\t采购目录\t预算金额\n合计\t\t9.00\n办公用品采购\t复印纸\t9.00\n";
        var file = Assert.Single(Check(FileJoin.Matching, ("示例市测试局2026年预算表1-2.txt", first), ("示例市测试局2026年预算表3.txt", second), ("表9.txt", third)));
        var document = Assert.IsType<CheckedDocument.Checked>(Assert.Single(file.Documents));
        Assert.Equal(3, document.Disclosure.Tables.Length);
        Assert.Contains(document.Disclosure.Diagnostics, note => note is { Id: "files-joined", Severity: Severity.Information });
        var wrong = second.Replace("120.00", "121.00", StringComparison.Ordinal);
        Assert.NotEmpty(Assert.IsType<CheckedDocument.Checked>(Check(FileJoin.Matching, ("表1-2.示例市测试局2026年.txt", first), ("表3.示例市测试局2026年.txt", wrong))[0].Documents[0]).Report.Findings);
    }

    [Fact]
    public void A_table_of_nobody_goes_with_none_of_two_bodies()
    {
        var other = Tables.Replace("示例市测试局", "示例市试验局", StringComparison.Ordinal);
        Assert.Equal(3, Check(FileJoin.Matching, ("示例市测试局2026年.txt", Tables), ("示例市试验局2026年.txt", other), ("表9.txt", "表9 政府采购预算表\n单位：万元\n采购项目\t采购目录\t预算金额\n合计\t\t9.00\n办公用品采购\t复印纸\t9.00\n")).Count);
    }

    [Fact]
    public void What_is_forbidden_is_not_joined() =>
        Assert.Equal(2, Check(FileJoin.None, ("说明：示例市测试局2026年.txt", Narrative), ("报表：示例市测试局2026年.txt", Tables)).Count);

    [Fact]
    public void Another_year_or_body_is_another_disclosure()
    {
        Assert.Equal(2, Check(FileJoin.Matching, ("说明.txt", Narrative), ("报表.txt", Tables.Replace("示例市测试局", "示例市试验局", StringComparison.Ordinal))).Count);
        Assert.Equal(2, Check(FileJoin.Matching, ("说明2025.txt", Narrative.Replace("2026", "2025", StringComparison.Ordinal)), ("示例市测试局2026年报表.txt", Tables)).Count);
    }

    [Fact]
    public void What_is_said_to_be_one_disclosure_is_joined_whatever_its_body()
    {
        var file = Assert.Single(Check(FileJoin.All, ("说明.txt", Narrative), ("报表.txt", Tables.Replace("示例市测试局", "示例市试验局", StringComparison.Ordinal))));
        Assert.Contains("\"files\": [", Given.Report("json", "zh", [file]), StringComparison.Ordinal);
        Assert.Contains("files-joined-as-told", Given.Report("json", "zh", [file]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_tables_twice_are_not_joined_in_silence()
    {
        var files = Check(FileJoin.Matching, ("示例市测试局2026年报表.txt", Tables), ("示例市测试局2026年报表（更正）.txt", Tables));
        Assert.Equal(2, files.Count);
        var report = Given.Report("text", "zh", files);
        Assert.Contains("与“示例市测试局2026年报表（更正）.txt”的单位和年度相同，都有收支总表, 支出总表，没有合并检查", report, StringComparison.Ordinal);
        Assert.All(files, file => Assert.NotEqual(Verdict.Unread, Verdicts.Of(file.Documents[0])));
    }

    [Fact]
    public void Files_of_one_name_stay_apart_since_no_place_could_tell_them()
    {
        Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(given.Text("示例市测试局2026年.txt", Narrative))!, "报表"));
        var paths = (string[])[given.Text("示例市测试局2026年.txt", Narrative), given.Text(Path.Combine("报表", "示例市测试局2026年.txt"), Tables)];
        Assert.Equal(2, new CheckFiles(Given.Catalog, FileJoin.All).Check(paths, ReadLimits.Default, CancellationToken.None).Count);
    }

    [Fact]
    public async Task In_a_corpus_the_two_files_are_measured_as_one_beside_their_own_lines()
    {
        string[] paths = [given.Text("附件1：示例市测试局2026年度部门预算情况说明.txt", Narrative), given.Text("附件2：示例市测试局2026年度部门预算报表.txt", Tables), given.Text("示例市试验局2026年报表.txt", Tables.Replace("示例市测试局", "示例市试验局", StringComparison.Ordinal))];
        var files = CorpusFiles.Find(paths, new HashSet<string>());
        var hired = 0;
        await using var run = new CorpusRun(new CorpusSettings("p", 1, false), CorpusJournal.None, () => hired++ == 0 ? new OwnWorker() : throw new InvalidOperationException("a second worker"));
        var entries = await run.RunAsync(files, _ => { }, CancellationToken.None);
        var whole = Assert.Single(await run.RunWholesAsync(files, entries, CancellationToken.None));
        Assert.Equal(2, Assert.Single(whole.Documents).Files.Count);
        Assert.True(whole.Documents[0].Across[OutcomeIds.Holds] > 0);
        Assert.Equal(0, whole.Documents[0].Across[OutcomeIds.Broken]);
        var summary = new CorpusSummaries(Given.Catalog, CorpusManifest.Read([])).Of(files, entries, new CorpusFrame("0", 1, 1) { Wholes = [whole] });
        Assert.Equal(3, summary.All.Counts.Documents);
        using var csv = new StringWriter { NewLine = "\n" };
        new CorpusCsv().Write(summary, csv);
        Assert.Contains("\nwhole,", csv.ToString(), StringComparison.Ordinal);
        using var text = new StringWriter { NewLine = "\n" };
        new CorpusText(new CorpusProjection(Given.Catalog, new Phrases(Given.Catalog, Phrases.English))).Write(summary, text);
        Assert.Contains("Disclosures in several files", text.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => given.Dispose();

    /// <summary>Measures in this process.</summary>
    private sealed class OwnWorker : ICorpusWorker
    {
        private readonly MeasureFile measure = new(Given.Catalog, TimeProvider.System);

        public Task<CorpusEntry> MeasureAsync(CorpusRequest request, CancellationToken cancellationToken) => Task.FromResult(measure.Of(request, ReadLimits.Default, cancellationToken));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private IReadOnlyList<CheckedFile> Check(FileJoin join, params (string Name, string Text)[] files) =>
        new CheckFiles(Given.Catalog, join).Check([.. files.Select(file => given.Text(file.Name, file.Text))], ReadLimits.Default, CancellationToken.None);
}
