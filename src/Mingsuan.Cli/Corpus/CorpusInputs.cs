using Mingsuan.Application;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Cli;

/// <summary>What a corpus run starts from: its files, its manifest and its journal.</summary>
internal sealed class CorpusInputs : IDisposable
{
    private CorpusInputs(IReadOnlyList<CorpusFile> files, CorpusManifest manifest, CorpusJudgements? judgements, FileContexts contexts, string? journal)
    {
        Contexts = contexts;
        Files = files;
        Manifest = manifest;
        Judgements = judgements;
        Journal = journal is null ? CorpusJournal.None : CorpusJournal.Open(journal);
    }

    public IReadOnlyList<CorpusFile> Files { get; }

    public CorpusManifest Manifest { get; }

    /// <summary>The judgements of broken identities, or null where none are judged.</summary>
    public CorpusJudgements? Judgements { get; }

    /// <summary>What is known of each file.</summary>
    public FileContexts Contexts { get; }

    public CorpusJournal Journal { get; }

    /// <summary>The inputs that the order names; null with the reason where one cannot be had.</summary>
    public static CorpusInputs? Open(CorpusOrder order, DisclosureCatalog catalog, out Diagnostic? fault)
    {
        fault = Targets(order).Select(target => OutputFiles.Prepare(target.Path, target.IsFolder)).FirstOrDefault(missing => missing is not null);
        if (fault is not null) return null;
        var (id, name) = (HostDiagnostics.ManifestNotReadId, order.Manifests is [.., var last] ? last : string.Empty);
        try
        {
            var manifest = CorpusManifest.Read(order.Manifests);
            (id, name) = (HostDiagnostics.JudgementsNotReadId, order.Judgements ?? string.Empty);
            var judgements = order.Judgements is null ? null : CorpusJudgements.Read(order.Judgements);
            (id, name) = (HostDiagnostics.ContextsNotReadId, order.Contexts ?? string.Empty);
            var contexts = order.Contexts is null ? FileContexts.None : FileContexts.Read(order.Contexts, catalog);
            if (contexts.Faults is [var first, ..])
            {
                fault = first;
                return null;
            }

            (id, name) = (HostDiagnostics.FolderNotListedId, order.Paths[0]);
            var files = CorpusFiles.Find(order.Paths, OwnFiles(order));
            (id, name) = (HostDiagnostics.JournalNotOpenedId, order.Journal ?? string.Empty);
            fault = null;
            return new CorpusInputs(files, manifest, judgements, contexts, order.Journal);
        }
        catch (FormatException wrong)
        {
            fault = HostDiagnostics.Of(id, wrong.Message);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            fault = HostDiagnostics.Of(id, name);
        }

        return null;
    }

    public void Dispose() => Journal.Dispose();

    /// <summary>What the run writes, the folder for output first: the others may be in it.</summary>
    private static IEnumerable<(string Path, bool IsFolder)> Targets(CorpusOrder order)
    {
        if (order.Out is { Length: > 0 } path) yield return (path, order.IsFolder);
        if (order.Details is { Length: > 0 } details) yield return (details, false);
        if (order.Resume is { Length: > 0 } journal) yield return (journal, false);
    }

    /// <summary>What the run itself writes, and its manifests, are not files of the corpus.</summary>
    private static HashSet<string> OwnFiles(CorpusOrder order)
    {
        var own = order.Lists.Append(order.Details).Append(order.Journal).ToList();
        if (order.IsFolder) own.AddRange(CorpusDelivery.NamesIn(order.Out!)); // IsFolder says that there is an output
        else own.Add(order.Out);
        return [.. own.OfType<string>().Where(path => path.Length > 0).Select(Path.GetFullPath)];
    }
}
