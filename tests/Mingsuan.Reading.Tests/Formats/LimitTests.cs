using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>No file takes more than its limits, and a file that cannot be had is a refusal.</summary>
public sealed class LimitTests
{
    private const int TwoHundredMegabytes = 200 * 1024 * 1024;

    [Fact]
    public void A_file_that_is_too_large_is_refused_without_being_read()
    {
        using var stream = new EndlessStream(TwoHundredMegabytes, seekable: true);
        AssertReading.IsRefused("file-too-large", Open(stream));
        Assert.Equal(0, stream.BytesRead);
    }

    [Fact]
    public void A_stream_of_unknown_length_is_read_up_to_the_limit()
    {
        using var stream = new EndlessStream(long.MaxValue, seekable: false);
        AssertReading.IsRefused("file-too-large", Open(stream));
        Assert.InRange(stream.BytesRead, 1, ReadLimits.Default.MaxBytes + (1024 * 1024));
    }

    [Fact]
    public void A_file_of_exactly_the_limit_is_read() => AssertReading.Yields("预算", new ReadLimits { MaxBytes = 6 });

    [Fact]
    public void A_file_of_one_byte_more_is_not() =>
        AssertReading.Refuses("file-too-large", Zips.Text("预算1"), limits: new ReadLimits { MaxBytes = 6 });

    [Fact]
    public void A_page_of_too_many_cells_is_refused_before_a_tree_is_made_of_it() =>
        AssertReading.Refuses("too-many-cells", Zips.Text("<html><table><tr><td>1<TD>2<th>3</table>"), limits: new ReadLimits { MaxCells = 2 });

    [Fact]
    public void Too_many_lines_are_refused() =>
        AssertReading.Refuses("too-many-lines", Zips.Text("1\n2\n3"), limits: new ReadLimits { MaxLines = 2 });

    [Fact]
    public void Too_many_cells_are_refused() =>
        AssertReading.Refuses("too-many-cells", Zips.Text("1\t2\n3\t4"), limits: new ReadLimits { MaxCells = 3 });

    [Fact]
    public void A_limit_of_nothing_is_a_mistake() => Assert.Throws<ArgumentOutOfRangeException>(() => new ReadLimits { MaxLines = 0 });

    [Fact]
    public void A_missing_file_is_refused_by_its_name() =>
        Assert.Equal("没有.txt", AssertReading.IsRefused("file-not-found", AssertReading.OpenPath(Path.Combine(Path.GetTempPath(), "没有", "没有.txt"))).Place.File);

    [Fact]
    public void A_folder_is_refused() => AssertReading.IsRefused("path-is-folder", AssertReading.OpenPath(Path.GetTempPath()));

    public static TheoryData<string, Exception> Faults => new()
    {
        { "file-not-permitted", new UnauthorizedAccessException() },
        { "file-in-use", new IOException("in use", unchecked((int)0x80070020)) },
        { "file-name-impossible", new PathTooLongException() },
        { "file-not-opened", new IOException("the device failed") },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_file_that_is_not_opened_is_told_by_its_cause(string id, Exception fault) => Assert.Equal(id, FileDiagnostics.NotOpened("a.txt", fault).Id);

    [Fact]
    public void A_stream_that_fails_is_refused()
    {
        using var stream = new EndlessStream(-1, seekable: false);
        AssertReading.IsRefused("file-not-opened", Open(stream));
    }

    [Fact]
    public void Cancellation_is_the_only_thing_that_stops_it()
    {
        using var stream = new MemoryStream(Zips.Text("预算"));
        Assert.Throws<OperationCanceledException>(() => new FileReader([]).Open(stream, "a", ReadLimits.Default, new CancellationToken(canceled: true)));
    }

    private static ReadResult Open(Stream stream) => new FileReader([]).Open(stream, "a.txt", ReadLimits.Default, CancellationToken.None);

    /// <summary>So many letters, counted as they are read; a negative length fails instead.</summary>
    private sealed class EndlessStream(long length, bool seekable) : Stream
    {
        public long BytesRead { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => seekable;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (length < 0) throw new IOException("the device is gone");
            buffer.AsSpan(offset, count).Fill((byte)'a');
            BytesRead += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
