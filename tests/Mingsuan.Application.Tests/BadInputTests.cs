using System.Text;
using Mingsuan.Reading;
using Xunit;

namespace Mingsuan.Application.Tests;

/// <summary>Whatever a file holds, the answer is a reason and advice.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly Given given = new();

    [Fact]
    public void An_empty_file_is_refused() => AssertRefused("file-is-empty", given.Bytes("空.txt", []));

    [Fact]
    public void A_binary_file_is_refused() =>
        AssertRefused("file-is-binary", given.Bytes("data.bin", [.. Enumerable.Range(0, 5000).Select(index => (byte)(index * 7 % 256))]));

    [Fact]
    public void An_unknown_path_is_refused() => AssertRefused("file-not-found", Path.Combine(Path.GetTempPath(), "没有这个文件.txt"));

    [Fact]
    public void A_folder_is_refused() => AssertRefused("path-is-folder", Path.GetTempPath());

    [Theory]
    [InlineData("各位同事：\n请于周五前提交工作总结，共 3 份，费用 200 元。\n")]
    [InlineData("Dear Sir or Madam,\nplease find enclosed 3 invoices.\n")]
    [InlineData("姓名\t年龄\t电话\n甲\t30\t1234\n乙\t40\t5678\n")]
    [InlineData("a,b,c\n1,2,3\n4,5,6\n")]
    public void A_text_that_is_no_disclosure_is_refused(string text) => AssertRefused("not-a-disclosure", given.Text("其他.txt", text));

    [Fact]
    public void A_file_beyond_the_limit_is_refused() =>
        AssertRefused("file-too-large", given.Text("大.txt", Given.BrokenSum), ReadLimits.Default with { MaxBytes = 100 });

    [Fact]
    public void Another_encoding_is_read_not_refused()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var file = Given.Check(given.Bytes("国标.txt", Encoding.GetEncoding("GB18030").GetBytes(Given.BrokenSum)));
        var found = Assert.IsType<CheckedDocument.Checked>(Assert.Single(file.Documents));
        Assert.Equal("社会保障和就业支出", found.Disclosure.Tables[0].Panels[0].Rows[1].Label);
    }

    [Fact]
    public void A_file_that_ends_in_the_middle_is_read_and_said_to_be_cut_off()
    {
        var bytes = Encoding.UTF8.GetBytes(Given.BrokenSum.TrimEnd() + "\n213\t农");
        var file = Given.Check(given.Bytes("断.txt", bytes[..^1]));
        var found = Assert.IsType<CheckedDocument.Checked>(Assert.Single(file.Documents));
        Assert.Contains(found.Disclosure.Diagnostics, diagnostic => diagnostic.Id == "file-cut-off");
        Assert.Equal(Verdict.Faulty, Verdicts.Of([file]));
    }

    [Fact]
    public void Every_cut_of_a_disclosure_is_answered()
    {
        var bytes = Encoding.UTF8.GetBytes(Given.BrokenSum);
        for (var length = 0; length < bytes.Length; length += 37)
            Assert.NotEmpty(Given.Check(given.Bytes("段.txt", bytes[..length])).Documents);
    }

    [Fact]
    public void Each_entry_of_an_archive_is_a_document_and_what_is_not_read_is_said()
    {
        var file = Given.Check(given.Bytes("打包.zip", Zips.Of(("一.txt", Given.BrokenSum), ("信.txt", "各位同事：请交材料。"), ("内.zip", "PK\u0003\u0004"))));
        Assert.IsType<CheckedDocument.Checked>(file.Documents[0]);
        Assert.Equal("打包.zip/一.txt", file.Documents[0].FileName);
        Assert.Contains(file.Documents, document => document is CheckedDocument.Refused { Reason.Id: "not-a-disclosure", Reason.Severity: Kernel.Severity.Warning });
        Assert.Equal(3, file.Documents.Length);
        Assert.Equal(Verdict.Faulty, Verdicts.Of([file]));
    }

    [Fact]
    public void An_archive_without_a_disclosure_is_unread()
    {
        var file = Given.Check(given.Bytes("信.zip", Zips.Of(("信.txt", "各位同事：请交材料。"))));
        Assert.Equal(Verdict.Unread, Verdicts.Of([file]));
    }

    /// <summary>Ids are for programs: in words every cause speaks for itself, in both languages.</summary>
    [Theory]
    [InlineData(Phrases.Chinese, "解压后过大")]
    [InlineData(Phrases.English, "unpacks to too much")]
    public void What_is_wrong_inside_an_archive_is_said_in_words(string language, string says)
    {
        var refused = Given.Refused(given.Bytes("炸弹.zip", Zips.Of(("大.txt", new string('0', 8 * 1024 * 1024)))));
        var note = new ReportProjection(Given.Catalog, language).Of(refused);
        Assert.Contains(says, note.Text.Why, StringComparison.Ordinal);
        Assert.DoesNotContain("entry-too-large", note.Text.Title + note.Text.Why + note.Text.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("—", note.Text.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Cancellation_is_the_only_thing_thrown()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => new CheckFiles(Given.Catalog).Check(given.Text("a.txt", Given.BrokenSum), ReadLimits.Default, source.Token));
    }

    [Fact]
    public void A_defect_of_ours_names_the_file_and_shows_no_stack()
    {
        var text = new ReportProjection(Given.Catalog, Phrases.Chinese).Of(HostDiagnostics.InternalError("某.txt", new InvalidOperationException("secret"))).Text;
        Assert.Contains("某.txt", text.Title, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text.Title + text.Why, StringComparison.Ordinal);
    }

    public void Dispose() => given.Dispose();

    private static void AssertRefused(string id, string path, ReadLimits? limits = null)
    {
        var reason = Given.Refused(path, limits);
        Assert.Equal(id, reason.Id);
        var text = new ReportProjection(Given.Catalog, Phrases.Chinese).Of(reason).Text;
        Assert.Contains(Path.GetFileName(path), text.Title, StringComparison.Ordinal);
        Assert.NotEmpty(text.Why);
        Assert.NotEmpty(text.Remedy);
    }
}
