using Mingsuan.Application;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Cli;

/// <summary>Brings reports to where they are wanted, says what was written, and gives the exit code.</summary>
internal sealed class ReportDelivery(CommandHost host, DisclosureCatalog catalog, string language, ReportOutput format)
{
    private const string TextFormat = "text";

    private readonly OutputFiles output = new(host);
    private readonly Phrases phrases = new(catalog, language);
    private readonly ReportProjection projection = new(catalog, language);
    private IReadOnlyList<string> inputs = [];
    private readonly HashSet<string> written = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>False where the target is not there and cannot be made; that is said.</summary>
    public bool Prepare(ReportTarget target)
    {
        var missing = target switch
        {
            ReportTarget.File file => OutputFiles.Prepare(file.Path, isFolder: false),
            ReportTarget.Folder folder => OutputFiles.Prepare(folder.Path, isFolder: true),
            _ => null,
        };
        if (missing is not null) Tell(projection.Of(missing));
        return missing is null;
    }

    /// <summary>Writes the reports of the files, over none of them nor of the others that were read.</summary>
    public int Deliver(IReadOnlyList<CheckedFile> files, ReportTarget target, params IEnumerable<string> others)
    {
        inputs = [.. files.SelectMany(file => file.Paths), .. others];
        var verdict = ExitCodes.Of(Verdicts.Of(files));
        if (format.Id != TextFormat || target is not ReportTarget.Output) TellRefusals(files);
        var isDelivered = target switch
        {
            ReportTarget.Output => ToOutput(files),
            ReportTarget.File file => Save(file.Path, files),
            ReportTarget.Folder folder => SaveEach(files, file => Path.Combine(folder.Path, ReportName(Path.GetFileName(file.Path)))),
            ReportTarget.Beside => SaveEach(files, file => ReportName(file.Path)),
            _ => throw new ArgumentOutOfRangeException(nameof(target), target, "unknown target"),
        };
        return isDelivered ? verdict : ExitCodes.NotRun;
    }

    private bool ToOutput(IReadOnlyList<CheckedFile> files)
    {
        format.Write(projection.Of(files), host.Output);
        return true;
    }

    private bool SaveEach(IReadOnlyList<CheckedFile> files, Func<CheckedFile, string> nameOf)
    {
        var isDelivered = true;
        foreach (var file in files) isDelivered &= Save(Free(nameOf(file)), [file]);
        return isDelivered;
    }

    private bool Save(string path, IReadOnlyList<CheckedFile> files)
    {
        var report = projection.Of(files);
        if ((format.Refusal(report) ?? OutputFiles.ToFile(path, inputs, stream => format.Write(report, stream))) is { } fault)
        {
            Tell(projection.Of(fault));
            return false;
        }

        output.ToOutput(writer =>
        {
            writer.WriteLine(phrases.Fill("written", ("path", path)));
            writer.WriteLine(Summaries.Verdict(phrases, report.Verdict, report.Totals));
        });
        return true;
    }

    private string ReportName(string path) =>
        phrases.Fill("report-file-name", ("file", path), ("extension", format.Extension));

    /// <summary>Two files of one name from different folders get reports of different names.</summary>
    private string Free(string path)
    {
        var free = path;
        for (var number = 2; !written.Add(free); number++)
            free = Path.Combine(Path.GetDirectoryName(path) ?? string.Empty, $"{Path.GetFileNameWithoutExtension(path)} ({number}){Path.GetExtension(path)}");
        return free;
    }

    private void TellRefusals(IEnumerable<CheckedFile> files)
    {
        foreach (var refused in files.SelectMany(file => file.Documents).OfType<CheckedDocument.Refused>()) Tell(projection.Of(refused.Reason));
    }

    private void Tell(ReportNote note) => NoteLines.Write(host.Error, phrases, note);
}
