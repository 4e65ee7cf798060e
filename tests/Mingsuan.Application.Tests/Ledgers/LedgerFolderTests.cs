using System.Text;
using CsCheck;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Application.Tests;

/// <summary>A ledger's folder loses nothing, and every fault of all its files is told at once.</summary>
public sealed class LedgerFolderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mingsuan-");

    [Fact]
    public void What_is_written_is_read_back() => Ledgers.Any.Sample(
        ledger =>
        {
            Write(ledger);
            var (read, faults) = (new LedgerFolder(Given.Catalog).Read(folder.FullName), Ledgers.Text(ledger));
            Assert.DoesNotContain(read.Faults, fault => fault.Severity == Severity.Error);
            Assert.Equal(faults, Ledgers.Text(read.Ledger!));
        },
        iter: 100,
        threads: 1);

    [Fact]
    public void Written_again_the_files_are_the_same() => Ledgers.Any.Sample(
        ledger =>
        {
            var first = Write(ledger);
            Assert.Equal(first, Write(new LedgerFolder(Given.Catalog).Read(folder.FullName).Ledger!));
        },
        iter: 20,
        threads: 1);

    [Fact]
    public void Files_are_marked_UTF_8_and_lines_end_with_LF()
    {
        Write(Ledgers.Any.Single());
        File.WriteAllText(Path.Combine(folder.FullName, "ledger.yaml"), Head);
        using var text = new StringWriter();
        CsvRecords.WriteRow(text, ["=1+1", "-5.20", "'x", "a,b"]);
        Assert.Equal("'=1+1,-5.20,''x,\"a,b\"\n", text.ToString());
    }

    [Fact]
    public void All_faults_are_told_at_once_with_file_line_and_column_and_nothing_is_read()
    {
        Save("ledger.yaml", Head.Replace("jurisdiction: cn-21", "jurisdiction: cn-99", StringComparison.Ordinal).Replace("approval-date: 2026-02-10", "aproval-date: 2026-02-10\n  procurement-total: twelve", StringComparison.Ordinal));
        Save("lines.csv", "function,economic,nature,source,timing,amount,count,standard\n2080505,30108,personnel,general,current,1000,,\n2080509,30108,personnel,general,current,many,3,\n,31567,people,general,current,,,\n");
        Save("projects.yaml", "projects:\n  - name: 示例项目\n    category: nothing\n    fields:\n      basics: 依据\n");
        Save("targets.csv", "project,level-3,value,colour\n示例项目,完成率,100,red\n");
        var reading = new LedgerFolder(Given.Catalog).Read(folder.FullName);
        Assert.Null(reading.Ledger);
        string[] expected =
        [
            "ledger.yaml:7 aproval-date ledger-unknown-question-near", "ledger.yaml:8 procurement-total ledger-not-a-number", "ledger.yaml:5:15 ledger-unknown-jurisdiction", "projects.yaml:3:15 ledger-unknown-category", "projects.yaml:5:15 ledger-unknown-field",
            "lines.csv:3 function ledger-unknown-member-near", "lines.csv:3 amount ledger-not-a-number", "lines.csv:3 standard ledger-costing-incomplete",
            "lines.csv:4 economic ledger-unknown-member-near", "lines.csv:4 nature ledger-unknown-member", "lines.csv:4 amount ledger-cell-missing", "targets.csv:1 colour ledger-unknown-column",
        ];
        Assert.Equal(expected, reading.Faults.Select(fault => $"{fault.Values["at"]} {fault.Id}"));
    }

    [Fact]
    public void An_unknown_code_is_told_with_the_nearest_one()
    {
        Save("ledger.yaml", Head);
        Save("lines.csv", "function,economic,nature,source,timing,amount\n2080505,30188,personnel,general,current,1\n");
        var fault = Assert.Single(new LedgerFolder(Given.Catalog).Read(folder.FullName).Faults);
        Assert.StartsWith("301", fault.Values["nearest"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_of_the_questionnaire_is_an_approved_amount()
    {
        Save("ledger.yaml", Head + "  procurement-total: 12.5\n  vehicles-other: 2\n");
        var ledger = new LedgerFolder(Given.Catalog).Read(folder.FullName).Ledger!;
        Assert.Equal([125_000m, 2m], ledger.Approved.Select(amount => amount.Figure.Value));
        Assert.Equal("procurement", ledger.Approved[0].Coordinate[Given.Catalog.Cube.Aspect]!.Id);
        Assert.Equal("vehicles-held/其他用车", MemberPaths.Of(ledger.Approved[1].Coordinate[Given.Catalog.Cube.Measure]));
        Assert.DoesNotContain("approved.csv", Write(ledger).Select(file => file.Name));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private const string Head = "body:\n  name: 示例市测试服务中心\n  kind: unit\nyear: 2026\njurisdiction: cn-21\nanswers:\n  approval-date: 2026-02-10\n";

    private void Save(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name), text);

    private List<(string Name, string Text)> Write(Ledger ledger)
    {
        var written = new List<(string, string)>();
        foreach (var (name, write) in new LedgerFolder(Given.Catalog).Files(ledger))
        {
            File.Delete(Path.Combine(folder.FullName, name));
            if (write is null) continue;
            using var text = new StringWriter { NewLine = "\n" };
            write(text);
            File.WriteAllText(Path.Combine(folder.FullName, name), text.ToString(), Encoding.UTF8);
            written.Add((name, text.ToString()));
        }

        return written;
    }
}
