using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>What came of one document of a file: a disclosure, or the reason why there is none.</summary>
public abstract record ReadDocument
{
    private ReadDocument()
    {
    }

    /// <summary>The name of the file, or <c>archive/entry</c>.</summary>
    public abstract string FileName { get; }

    /// <summary>The document was read.</summary>
    public sealed record Read(Disclosure Disclosure) : ReadDocument
    {
        /// <inheritdoc/>
        public override string FileName => Disclosure.Source.FileName;
    }

    /// <summary>The document was not read; an error counts against the file, a warning is an entry of an archive that was otherwise read.</summary>
    public sealed record Refused(string Name, Diagnostic Reason) : ReadDocument
    {
        /// <inheritdoc/>
        public override string FileName => Name;

        /// <summary>What the format reader saw, where it is no disclosure that was refused; null where the file was not read.</summary>
        public SourceDocument? Source { get; init; }
    }
}
