using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Damaged and hostile workbooks end in a message, soon and small.</summary>
public sealed class HostileWorkbookTests
{
    private static readonly byte[] Whole = Workbooks.OfDisclosure();

    [Fact]
    public void A_million_blank_rows_take_little_time()
    {
        var clock = Stopwatch.StartNew();
        var document = AssertReading.Yields(Workbooks.Of([Workbooks.SheetOf("表", Workbooks.Text("A1", "甲"), Workbooks.Text("B1", "乙"), Workbooks.Text("A1048576", "末"))]));
        Assert.Equal("末", Assert.IsType<Kernel.Paragraph>(document.Blocks[^1]).Text);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 20);
    }

    [Fact]
    public void A_sheet_of_seventeen_billion_cells_is_refused() =>
        AssertReading.Refuses("sheet-too-large", Workbooks.Of([Workbooks.SheetOf("表", Workbooks.Text("A1", "甲"), Workbooks.Text("XFD1048576", "末"))]));

    [Fact]
    public void A_part_that_unpacks_to_a_bomb_stays_packed() =>
        AssertReading.Refuses("entry-too-large", WithPart(Whole, "xl/sharedStrings.xml", new byte[40 * 1024 * 1024]));

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><worksheet>&b;</worksheet>")]
    [InlineData("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet>&a;</worksheet>")]
    public void Entities_are_never_expanded(string sheet) =>
        AssertReading.Refuses("file-damaged", WithPart(Whole, "xl/worksheets/sheet1.xml", Encoding.UTF8.GetBytes(sheet)));

    [Fact]
    public void A_deep_sheet_ends() =>
        Assert.NotNull(AssertReading.Open(WithPart(Whole, "xl/worksheets/sheet1.xml", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<x>", 200_000))))));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_cut_ends_in_a_message(bool isOld)
    {
        var bytes = isOld ? Fixtures.OldWorkbook : Whole;
        for (var length = 1; length < bytes.Length; length += bytes.Length / 60) Assert.NotNull(AssertReading.Open(bytes[..length]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_changed_byte_ends_in_a_document_or_a_message(bool isOld)
    {
        var bytes = isOld ? Fixtures.OldWorkbook : Whole;
        for (var at = 0; at < bytes.Length; at += bytes.Length / 300)
        {
            var changed = bytes.ToArray();
            changed[at] ^= 0x5A;
            Assert.NotNull(AssertReading.Open(changed));
        }
    }

    /// <summary>The package with that part in place of its own.</summary>
    internal static byte[] WithPart(byte[] package, string name, byte[] content)
    {
        using var stream = new MemoryStream();
        stream.Write(package);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(name)?.Delete();
            using var entry = archive.CreateEntry(name).Open();
            entry.Write(content);
        }

        return stream.ToArray();
    }
}
