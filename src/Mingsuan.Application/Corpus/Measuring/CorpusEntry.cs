namespace Mingsuan.Application;

/// <summary>What became of a file of a corpus.</summary>
public enum CorpusOutcome
{
    /// <summary>At least one document of it was read and checked.</summary>
    Read,

    /// <summary>It is no disclosure, or its format, its damage or its size forbids reading; the reason is a message.</summary>
    Refused,

    /// <summary>The program did not come to an end with it: a crash, the time limit, the memory limit.</summary>
    Failed,
}

/// <summary>One file of a corpus with what was measured on it: a line of the journal, and the answer of a worker.</summary>
public sealed record CorpusEntry
{
    /// <summary>The path below the folder that was named, with /.</summary>
    public required string File { get; init; }

    /// <summary>The SHA-256 of the bytes in hexadecimal; empty where the file could not be opened.</summary>
    public string Sha256 { get; init; } = string.Empty;

    /// <summary>The program and the options that measured it: an entry of another program is measured again.</summary>
    public string Program { get; init; } = string.Empty;

    public required CorpusOutcome Outcome { get; init; }

    /// <summary>The message that says why the file was refused or failed, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>The values for the message's slots.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<MeasuredDocument> Documents { get; init; } = [];

    /// <summary>Time to read, in milliseconds.</summary>
    public decimal ReadMilliseconds { get; init; }

    /// <summary>Time to check, in milliseconds.</summary>
    public decimal CheckMilliseconds { get; init; }

    /// <summary>Time that the worker's process computed, on all cores, in milliseconds: what a busy machine does not change.</summary>
    public decimal CpuMilliseconds { get; init; }

    /// <summary>The most memory that the worker held while it measured the file, in bytes.</summary>
    public long PeakBytes { get; init; }

    /// <summary>An entry of a file that gave no documents.</summary>
    public static CorpusEntry Without(string file, CorpusOutcome outcome, string reason, params ReadOnlySpan<(string Slot, string Value)> values)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal) { ["file"] = file };
        foreach (var (slot, value) in values) all[slot] = value;
        return new CorpusEntry { File = file, Outcome = outcome, Reason = reason, Values = all };
    }
}
