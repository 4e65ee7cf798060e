using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>What came of opening a file: its documents, or the reason why it was not read. Nothing else, and never an exception for what a file holds.</summary>
public abstract record ReadResult
{
    private ReadResult()
    {
    }

    /// <summary>The file was read: one document, or one for each readable entry of an archive.</summary>
    public sealed record Read(ImmutableArray<SourceDocument> Documents) : ReadResult
    {
        /// <summary>What concerns the file as a whole: entries that were not read. What concerns one document is in that document.</summary>
        public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
    }

    /// <summary>The file was not read.</summary>
    public sealed record Refused(string FileName, Diagnostic Reason) : ReadResult;
}
