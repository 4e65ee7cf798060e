using System.Text;
using Mingsuan.Catalog;
using Mingsuan.Checking;
using Mingsuan.Kernel;
using Mingsuan.Reading;

namespace Mingsuan.Application.Tests;

/// <summary>Files for the tests, in a folder of their own that is gone afterwards.</summary>
internal sealed class Given : IDisposable
{
    /// <summary>A disclosure of a body that does not exist; 20805 is 1.00 too much.</summary>
    public const string BrokenSum =
        """
        示例市测试服务中心2023年单位预算

        表3 支出预算总表
        单位名称：示例市测试服务中心 单位：万元
        科目编码	科目名称	合计	基本支出	项目支出
        	合计	30.00	20.00	10.00
        208	社会保障和就业支出	10.00	8.00	2.00
        20805	行政事业单位养老支出	11.00	8.00	3.00
        2080505	机关事业单位基本养老保险缴费支出	10.00	8.00	2.00
        210	卫生健康支出	20.00	12.00	8.00
        21011	行政事业单位医疗	20.00	12.00	8.00
        2101102	事业单位医疗	20.00	12.00	8.00

        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mingsuan-");

    public static DisclosureCatalog Catalog => DisclosureCatalog.Default;

    /// <summary>The path of a file with that text.</summary>
    public string Text(string name, string text) => Bytes(name, Encoding.UTF8.GetBytes(text));

    /// <summary>The path of a file with those bytes.</summary>
    public string Bytes(string name, byte[] bytes)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>A folder that holds the ledger.</summary>
    public string Folder(Ledger ledger)
    {
        var path = folder.CreateSubdirectory($"ledger-{folder.EnumerateDirectories().Count()}").FullName;
        foreach (var (name, write) in new LedgerFolder(Catalog).Files(ledger))
        {
            if (write is null) continue;
            using var text = new StreamWriter(Path.Combine(path, name), append: false, Encoding.UTF8) { NewLine = "\n" };
            write(text);
        }

        return path;
    }

    /// <summary>The file, checked.</summary>
    public static CheckedFile Check(string path, ReadLimits? limits = null) =>
        new CheckFiles(Catalog).Check(path, limits ?? ReadLimits.Default, CancellationToken.None);

    /// <summary>The text as a file named 示例.txt, checked; its path is only its name.</summary>
    public CheckedFile Checked(string text) => Check(Text("示例.txt", text)) with { Path = "示例.txt" };

    /// <summary>What is refused, and why.</summary>
    public static Diagnostic Refused(string path, ReadLimits? limits = null) =>
        Check(path, limits).Documents.OfType<CheckedDocument.Refused>().Single().Reason;

    /// <summary>The report in one format.</summary>
    public static string Report(string format, string language, IReadOnlyList<CheckedFile> files, bool listsInformation = false)
    {
        var options = new ReportOptions { ListsInformation = listsInformation, ProductVersion = "0.0.0" };
        using var writer = new StringWriter { NewLine = "\n" };
        ReportFormats.All(Catalog, language, options).Single(each => each.Id == format).Write(new ReportProjection(Catalog, language).Of([.. files.Select(WithoutRules)]), writer);
        return writer.ToString();
    }

    /// <summary>The file with the outcomes of two rules that do not exist: a new rule in data/ changes no report of the tests.</summary>
    private static CheckedFile WithoutRules(CheckedFile file) => file with
    {
        Documents = [.. file.Documents.Select(document => document is CheckedDocument.Checked found
            ? found with { Report = found.Report with { Rules = [new RuleOutcome("a-rule", 2, 0, 1, 0), new RuleOutcome("another-rule", 0, 0, 0, 1)] } }
            : document)],
    };

    /// <summary>A disclosure with one finding about a cell, whatever the checker says today.</summary>
    public CheckedFile WithFinding(string text, Func<Disclosure, Finding> finding)
    {
        var file = Checked(text);
        var document = (CheckedDocument.Checked)file.Documents[0];
        var report = new CheckReport([], new OutcomeCounts(1, 0, 1, 0, 0), [finding(document.Disclosure)]);
        return file with { Documents = [document with { Report = report }] };
    }

    public void Dispose() => folder.Delete(recursive: true);
}
