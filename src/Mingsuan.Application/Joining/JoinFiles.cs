using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>The documents of a file, or the one document that several files make, with their paths in reading order.</summary>
internal sealed record JoinedFile(ImmutableArray<string> Paths, ImmutableArray<ReadDocument> Documents);

/// <summary>Puts documents together that are one disclosure: their blocks are read again as one document, so that all facts are compared with all.</summary>
internal sealed class JoinFiles(DisclosureCatalog catalog, FileJoin join)
{
    private readonly ReadFile reader = new(catalog);
    private readonly JoinPlan plan = new(catalog, join);

    /// <summary>The files in the order of their first documents; a file whose documents all went into others is not among them.</summary>
    public IReadOnlyList<JoinedFile> Join(IReadOnlyList<(string Path, ImmutableArray<ReadDocument> Documents)> files, CancellationToken cancellationToken)
    {
        if (join == FileJoin.None || files.Sum(file => file.Documents.Length) < 2) return [.. files.Select(file => new JoinedFile([file.Path], file.Documents))];
        var parts = files.SelectMany(file => file.Documents.Select(document => new DocumentPart(file.Path, document, reader.Accept(document, cancellationToken), catalog))).ToList();
        var joined = new List<JoinedFile>();
        foreach (var group in plan.Of(parts))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (group.IsJoined) joined.Add(new JoinedFile([.. group.Parts.Select(part => part.Path)], [Joined(group, cancellationToken)]));
            else AddAlone(joined, group.Parts[0].Path, Noted(group.Parts[0].Document, group.Note));
        }

        return joined;
    }

    /// <summary>Documents of one file stay together where they are read one after the other.</summary>
    private static void AddAlone(List<JoinedFile> files, string path, ReadDocument document)
    {
        if (files.Count > 0 && files[^1] is { Paths: [var last] } file && last == path) files[^1] = file with { Documents = [.. file.Documents, document] };
        else files.Add(new JoinedFile([path], [document]));
    }

    private ReadDocument Joined(JoinGroup group, CancellationToken cancellationToken)
    {
        var sources = group.Parts.Select(part => part.Source).OfType<SourceDocument>().ToList();
        var whole = new SourceDocument(sources[0].FileName, sources[0].Carrier, [.. sources.SelectMany(source => source.Blocks)])
        {
            Files = [.. sources.Select(source => source.FileName)],
            Diagnostics = [.. sources.SelectMany(source => source.Diagnostics)],
        };
        return Noted(reader.Recognise(whole, cancellationToken), group.Note);
    }

    private static ReadDocument Noted(ReadDocument document, Diagnostic? note) => (document, note) switch
    {
        (ReadDocument.Read { Disclosure: var disclosure }, { } said) => new ReadDocument.Read(disclosure with { Diagnostics = [said, .. disclosure.Diagnostics] }),
        _ => document,
    };
}
