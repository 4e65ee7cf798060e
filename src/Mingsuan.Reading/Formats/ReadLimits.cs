namespace Mingsuan.Reading;

/// <summary>How much of a file is read at most, so that no file, broken or hostile, takes the machine. Each at least 1.</summary>
public sealed record ReadLimits
{
    /// <summary>The limits that every host starts from.</summary>
    public static ReadLimits Default { get; } = new();

    /// <summary>Bytes of a file, and of one unpacked archive entry; 64 MB.</summary>
    public int MaxBytes { get; init => field = Positive(value); } = 64 * 1024 * 1024;

    /// <summary>Lines of a file, or of all entries of an archive; 500,000.</summary>
    public int MaxLines { get; init => field = Positive(value); } = 500_000;

    /// <summary>Characters of a line before it is cut into pieces; 20,000.</summary>
    public int MaxLineLength { get; init => field = Positive(value); } = 20_000;

    /// <summary>Cells of a file, or of all entries of an archive; 1,000,000.</summary>
    public int MaxCells { get; init => field = Positive(value); } = 1_000_000;

    /// <summary>Pages of a file; 5,000.</summary>
    public int MaxPages { get; init => field = Positive(value); } = 5_000;

    /// <summary>Objects of a PDF file; 500,000.</summary>
    public int MaxObjects { get; init => field = Positive(value); } = 500_000;

    /// <summary>Processor time that reading one PDF file may take; 60 seconds. By the clock it may be ten times as much.</summary>
    public TimeSpan MaxTime { get; init => field = Positive(value); } = TimeSpan.FromSeconds(60);

    /// <summary>Processor time that opening a PDF file may take, and each page of it; 6 seconds. A page of people takes milliseconds. By the clock it may be ten times as much.</summary>
    public TimeSpan MaxPageTime { get; init => field = Positive(value); } = TimeSpan.FromSeconds(6);

    /// <summary>Whether pages that are pictures are recognised (OCR) where the programs for it are there.</summary>
    public bool RecognisesScans { get; init; } = true;

    /// <summary>How long a file's scanned pages may take; none is begun afterwards; 10 minutes.</summary>
    public TimeSpan MaxRecognitionTime { get; init => field = Positive(value); } = TimeSpan.FromMinutes(10);

    /// <summary>The folder in which recognised pages are kept for the next reading of the same bytes; null keeps none.</summary>
    public string? RecognitionFolder { get; init; }

    /// <summary>Entries of an archive; 1,000.</summary>
    public int MaxEntries { get; init => field = Positive(value); } = 1_000;

    /// <summary>Unpacked bytes of all entries of an archive; 256 MB.</summary>
    public int MaxUnpackedBytes { get; init => field = Positive(value); } = 256 * 1024 * 1024;

    /// <summary>How many times its packed size an entry beyond 1 MB may unpack to; 200. Tables pack to a tenth, rarely to a fiftieth.</summary>
    public int MaxRatio { get; init => field = Positive(value); } = 200;

    private static TimeSpan Positive(TimeSpan value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
        return value;
    }

    private static int Positive(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        return value;
    }
}
