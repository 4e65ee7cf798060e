namespace Mingsuan.Application;

/// <summary>One file to be measured: the path to open, the name that reports show, and whether details are wanted.</summary>
public sealed record CorpusRequest(string Path, string File, bool WithDetails)
{
    /// <summary>What is known of it; null where nothing is.</summary>
    public FileContext? Context { get; init; }

    /// <summary>Paths of files that may be one disclosure with it: then the whole is measured, or nothing where they are not one.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];
}
