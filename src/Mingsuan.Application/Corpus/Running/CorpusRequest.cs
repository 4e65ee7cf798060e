namespace Mingsuan.Application;

/// <summary>One file to be measured: the path to open, the name that reports show, and whether details are wanted.</summary>
public sealed record CorpusRequest(string Path, string File, bool WithDetails);
