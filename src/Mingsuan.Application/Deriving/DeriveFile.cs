using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Checking;
using Mingsuan.Kernel;
using Mingsuan.Reading;

namespace Mingsuan.Application;

/// <summary>The use case “derive what a file does not state”: path in, derivations out, one for each document of the file. Only cancellation is thrown.</summary>
public sealed class DeriveFile(DisclosureCatalog catalog)
{
    private readonly ReadFile reader = new(catalog);
    private readonly Deriver deriver = new(catalog);

    /// <summary>The documents of the file in order.</summary>
    public ImmutableArray<DerivedDocument> Derive(string path, ReadLimits limits, CancellationToken cancellationToken) =>
        [.. reader.Read(path, limits, cancellationToken).Select(Derive)];

    private DerivedDocument Derive(ReadDocument document) => document switch
    {
        ReadDocument.Read read => Derive(read.Disclosure),
        ReadDocument.Refused refused => new DerivedDocument(refused.FileName) { Refusal = refused.Reason },
        _ => throw new InvalidOperationException("a document is either read or refused"),
    };

    private DerivedDocument Derive(Disclosure read)
    {
        var disclosure = catalog.Personal.Disclosure(read);
        var name = disclosure.Source.FileName;
        try
        {
            return new DerivedDocument(name) { Disclosure = disclosure, Derivation = deriver.Derive(disclosure) };
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return new DerivedDocument(name) { Refusal = HostDiagnostics.InternalError(name, fault) };
        }
    }
}

/// <summary>What was derived from one document, or the reason why nothing was.</summary>
public sealed record DerivedDocument(string File)
{
    public Disclosure? Disclosure { get; init; }

    public Derivation? Derivation { get; init; }

    public Diagnostic? Refusal { get; init; }
}

/// <summary>A format that derivations can be written in.</summary>
public interface IDerivationFormat
{
    /// <summary>The name on the command line.</summary>
    string Id { get; }

    /// <summary>True where spreadsheet programs need a byte order mark to read the file as UTF-8.</summary>
    bool NeedsByteOrderMark { get; }

    /// <summary>Writes the derivations; the writer stays open.</summary>
    void Write(IReadOnlyList<DerivedDocument> documents, TextWriter writer);
}
