using System.Collections.Immutable;

namespace Mingsuan.Application;

/// <summary>How a page was read against its transcription.</summary>
public sealed record PageAccuracy(PageTruth Truth)
{
    /// <summary>Cells of the transcription, blank ones and those that a cell goes on into included.</summary>
    public int Cells { get; init; }

    /// <summary>Cells that were read exactly.</summary>
    public int Exact { get; init; }

    /// <summary>Money cells with a transcribed meaning.</summary>
    public int MoneyCells { get; init; }

    /// <summary>Money cells that were read with another meaning.</summary>
    public int Wrong { get; init; }

    /// <summary>Money cells whose meaning was left open, or that were not read as money.</summary>
    public int Unbound { get; init; }

    /// <summary>Each difference in a line, for those who mend the reader.</summary>
    public ImmutableArray<string> Differences { get; init; } = [];
}
