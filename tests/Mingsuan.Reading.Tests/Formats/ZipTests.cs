using System.Text;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>The entries of an archive are read each for itself, and none is dropped in silence.</summary>
public sealed class ZipTests
{
    private static readonly byte[] Budget = Zips.Text("收支预算总表\n合计\t57,746.89");

    [Fact]
    public void Each_text_is_a_document_named_after_archive_and_entry()
    {
        var read = Read(Zips.Of(("2023/预算.txt", Budget), ("说明.txt", Zips.Text("预算说明"))));
        Assert.Equal(["a.zip/2023/预算.txt", "a.zip/说明.txt"], read.Documents.Select(document => document.FileName));
        Assert.All(read.Documents, document => Assert.All(document.Blocks, block => Assert.Equal(document.FileName, block.Place.File)));
        Assert.Empty(read.Diagnostics);
    }

    [Fact]
    public void Names_in_gbk_are_read_though_the_archive_does_not_say_so()
    {
        var zip = Zips.Of(CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!, ("部门预算公开.txt", Budget));
        Assert.Equal("a.zip/部门预算公开.txt", Assert.Single(Read(WithoutUtf8Flag(zip)).Documents).FileName);
    }

    [Fact]
    public void Names_in_utf8_are_read_though_the_archive_does_not_say_so() =>
        Assert.Equal("a.zip/部门预算公开.txt", Assert.Single(Read(WithoutUtf8Flag(Zips.Of(("部门预算公开.txt", Budget)))).Documents).FileName);

    [Fact]
    public void What_cannot_be_read_is_reported_beside_what_can()
    {
        var read = Read(Zips.Of(("a.txt", Budget), ("b.rar", Zips.Text("Rar!\u001A\u0007\0")), ("c.zip", Zips.Of(("d.txt", Budget))), ("e.txt", [])));
        Assert.Single(read.Documents);
        Assert.Equal("a.zip/b.rar", AssertReading.Reports("unreadable-format", read.Diagnostics).Place.File);
        Assert.Equal("a.zip/c.zip", AssertReading.Reports("archive-in-archive", read.Diagnostics).Place.File);
        Assert.Equal("a.zip/e.txt", AssertReading.Reports("file-is-empty", read.Diagnostics).Place.File);
        Assert.All(read.Diagnostics, diagnostic => Assert.Equal(Severity.Warning, diagnostic.Severity));
    }

    [Fact]
    public void What_programs_leave_behind_is_not_worth_a_word() =>
        Assert.Empty(Read(Zips.Of(("__MACOSX/._a.txt", [0, 5, 22]), ("x/.DS_Store", [0]), ("a.txt", Budget))).Diagnostics);

    [Fact]
    public void An_archive_with_nothing_to_read_names_what_it_holds() =>
        Assert.Equal(("unreadable-format", "a.zip/b.rar"), Assert.Single(AssertReading.Refuses("archive-holds-nothing-readable", Zips.Of(("b.rar", Zips.Text("Rar!\u001A\u0007\0"))), "a.zip").Causes.Select(cause => (cause.Id, cause.Place.File))));

    [Fact]
    public void An_empty_archive_is_said_to_be_empty() => AssertReading.Refuses("archive-is-empty", Zips.Of(), "a.zip");

    [Fact]
    public void A_cut_off_archive_is_damaged() => AssertReading.Refuses("archive-damaged", Zips.Of(("a.txt", Budget))[..^10], "a.zip");

    [Fact]
    public void An_entry_whose_check_sum_differs_is_damaged()
    {
        var zip = Zips.Of(("a.txt", Budget), ("b.txt", Budget));
        zip[zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 16] ^= 1;
        Assert.Equal("a.zip/a.txt", AssertReading.Reports("entry-damaged", Read(zip).Diagnostics).Place.File);
    }

    [Fact]
    public void An_encrypted_entry_is_reported()
    {
        var zip = Zips.Of(("a.txt", Budget), ("b.txt", Budget));
        zip[zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        Assert.Equal("a.zip/a.txt", AssertReading.Reports("entry-encrypted", Read(zip).Diagnostics).Place.File);
    }

    [Fact]
    public void An_entry_that_unpacks_to_a_bomb_stays_packed() =>
        Assert.Equal("a.zip/b.txt", AssertReading.Reports("entry-too-large", Read(Zips.Of(("a.txt", Budget), ("b.txt", new byte[8 * 1024 * 1024]))).Diagnostics).Place.File);

    [Fact]
    public void Entries_share_the_limits_of_their_archive()
    {
        var zip = Zips.Of(("a.txt", Budget), ("b.txt", Budget));
        AssertReading.Reports("too-many-cells", Read(zip, new ReadLimits { MaxCells = 3 }).Diagnostics);
        AssertReading.Reports("entry-too-large", Read(zip, new ReadLimits { MaxUnpackedBytes = Budget.Length }).Diagnostics);
    }

    [Fact]
    public void Too_many_entries_are_refused() =>
        AssertReading.Refuses("too-many-entries", Zips.Of(("a", Budget), ("b", Budget)), "a.zip", new ReadLimits { MaxEntries = 1 });

    private static ReadResult.Read Read(byte[] zip, ReadLimits? limits = null) => Assert.IsType<ReadResult.Read>(AssertReading.Open(zip, "a.zip", limits));

    /// <summary>Clears bit 11 of the flags in every header, as programs write it that name entries in the system's encoding.</summary>
    private static byte[] WithoutUtf8Flag(byte[] zip)
    {
        for (var i = 0; i + 9 < zip.Length; i++)
        {
            if (zip.AsSpan(i).StartsWith("PK\u0003\u0004"u8)) zip[i + 7] &= 0xF7;
            if (zip.AsSpan(i).StartsWith("PK\u0001\u0002"u8)) zip[i + 9] &= 0xF7;
        }

        return zip;
    }
}
