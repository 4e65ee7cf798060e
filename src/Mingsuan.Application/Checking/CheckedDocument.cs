using System.Collections.Immutable;
using Mingsuan.Checking;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>What came of checking one document: a report, or the reason why there is none.</summary>
public abstract record CheckedDocument
{
    private CheckedDocument()
    {
    }

    /// <summary>The name of the file, or <c>archive/entry</c>.</summary>
    public abstract string FileName { get; }

    /// <summary>The document was read and checked.</summary>
    public sealed record Checked(Disclosure Disclosure, CheckReport Report) : CheckedDocument
    {
        /// <inheritdoc/>
        public override string FileName => Disclosure.Source.FileName;

        /// <summary>Findings that were accepted before; they are not among those of the report.</summary>
        public ImmutableArray<AcceptedFinding> Accepted { get; init; } = [];

        /// <summary>What the profile switched off or weighed anew.</summary>
        public ImmutableArray<ProfileEffect> Effects { get; init; } = [];
    }

    /// <summary>The document was not read, is no disclosure, or could not be checked.</summary>
    public sealed record Refused(string Name, Diagnostic Reason) : CheckedDocument
    {
        /// <inheritdoc/>
        public override string FileName => Name;
    }
}
