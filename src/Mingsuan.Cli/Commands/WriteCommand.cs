using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Mingsuan.Application;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Mingsuan.Reading;
using Mingsuan.Writing;

namespace Mingsuan.Cli;

/// <summary><c>write LEDGER</c>: writes the disclosure of a ledger in the form of a jurisdiction, in the formats that are asked for.</summary>
internal sealed class WriteCommand
{
    private const string EveryFormat = "all";

    /// <summary>The format that another program prints, so that what it shows is to be read back.</summary>
    private const string PrintedFormat = "pdf";

    private readonly DisclosureCatalog catalog;
    private readonly CommandHost host;
    private readonly CommonOptions options;
    private readonly Argument<string[]> sources;
    private readonly Option<string?> department;
    private readonly Option<string?> code;
    private readonly Option<string?> since;
    private readonly Option<string?> jurisdiction;
    private readonly Option<string> formats;
    private readonly Option<string?> folder;
    private readonly Option<bool> paginate;
    private readonly Option<bool> archival;

    public WriteCommand(DisclosureCatalog catalog, CommandHost host, Wording wording)
    {
        (this.catalog, this.host, options) = (catalog, host, new CommonOptions(wording));
        sources = new Argument<string[]>("LEDGER") { Description = wording.Both("argument-ledger"), Arity = ArgumentArity.OneOrMore };
        department = new Option<string?>("--department") { Description = wording.Both("option-write-department") };
        code = new Option<string?>("--code") { Description = wording.Both("option-write-code") };
        since = new Option<string?>("--since") { Description = wording.Both("option-write-since") };
        jurisdiction = new Option<string?>("--jurisdiction", "-j") { Description = wording.Both("option-write-jurisdiction") };
        formats = new Option<string>("--format", "-f") { Description = wording.Both("option-write-format"), DefaultValueFactory = _ => "html" };
        folder = new Option<string?>("--out", "-o") { Description = wording.Both("option-write-out") };
        paginate = new Option<bool>("--paginate") { Description = wording.Both("option-write-paginate") };
        archival = new Option<bool>("--pdf-a") { Description = wording.Both("option-write-pdf-a") };
        Command = new Command("write", wording.Both("command-write")) { sources, department, code, since, jurisdiction, formats, folder, paginate, archival, options.Language, options.WithoutRecognition, options.MostBytes };
        Command.SetAction((result, cancellationToken) => Task.FromResult(Run(result, cancellationToken)));
    }

    public Command Command { get; }

    private int Run(ParseResult result, CancellationToken cancellationToken)
    {
        var phrases = new Phrases(catalog, result.GetRequiredValue(options.Language));
        var projection = new ReportProjection(catalog, phrases.Language);
        void Say(Diagnostic fault) => NoteLines.Write(host.Error, phrases, projection.Of(fault));
        var paths = result.GetRequiredValue(sources);
        var path = paths[0];
        var name = result.GetValue(department);
        if (paths.Length > 1 && name is null) return Refuse(Say, HostDiagnostics.SeveralLedgers(path));
        var source = new LedgerSource(catalog);
        var limits = options.Limits(result, host);
        var reading = name is null ? source.Read(path, limits, cancellationToken) : source.ReadDepartment(name, result.GetValue(code) ?? string.Empty, paths, limits, cancellationToken);
        foreach (var fault in reading.Faults) Say(fault);
        if (reading.Ledger is not { } ledger) return ExitCodes.Unread;
        var writing = WritingCatalog.Default;
        var wanted = result.GetValue(jurisdiction) ?? ledger.Jurisdiction ?? writing.LayoutOf(ledger.Body.Name)?.Id ?? string.Empty;
        if (writing.Layout(wanted) is not { } layout) return Refuse(Say, HostDiagnostics.NoLayout(path, wanted, writing.Layouts.Select(each => $"{each.Id} {each.Name}")));
        var all = DocumentFormats.All(catalog, new PrintSettings { HasPages = result.GetValue(paginate), IsArchival = result.GetValue(archival) });
        var chosen = Formats(all, result.GetRequiredValue(formats), out var unknown);
        if (unknown is not null) return Refuse(Say, HostDiagnostics.NoFormat(path, unknown, all.Select(format => format.Id)));
        var place = result.GetValue(folder) ?? ".";
        if (OutputFiles.Prepare(place, isFolder: true) is { } missing) return Refuse(Say, missing);
        var writer = new LedgerWriter(writing);
        var document = writer.Write(ledger, layout);
        var printed = new List<(string Path, byte[] Bytes)>();
        var isWhole = WriteFiles(document, chosen, place, phrases, Say, printed, cancellationToken);
        var notes = new WrittenNotes(host.Error, phrases);
        notes.Open(document);
        notes.Unprinted(writer.Unprinted(ledger, document));
        var check = new WrittenCheck(catalog);
        var (found, notChecked) = check.Check(document, ledger, projection, cancellationToken);
        if (notChecked is not null) Say(notChecked);
        var isRight = document.Open.IsEmpty && found.IsEmpty && notChecked is null;
        notes.Found(found);
        foreach (var (file, bytes) in printed)
        {
            using var stream = new MemoryStream(bytes);
            var (differing, unread) = check.CheckPrinted(stream, Path.GetFileName(file), ledger, found, projection, cancellationToken);
            if (unread is not null) Say(unread);
            notes.Printed(file, differing);
            isRight &= unread is null && differing.IsEmpty;
        }

        if (result.GetValue(since) is { } earlier && !Compare(earlier, old => writer.Write(old, layout), document, source, limits, phrases, Say, cancellationToken)) return ExitCodes.Unread;
        return !isWhole ? ExitCodes.NotRun : isRight ? ExitCodes.Clean : ExitCodes.Faulty;
    }

    private static int Refuse(Action<Diagnostic> say, Diagnostic fault)
    {
        say(fault);
        return ExitCodes.NotRun;
    }

    private static ImmutableArray<IDocumentFormat> Formats(ImmutableArray<IDocumentFormat> all, string wanted, out string? unknown)
    {
        var names = wanted.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        unknown = names.FirstOrDefault(name => name != EveryFormat && all.All(format => format.Id != name));
        return names.Contains(EveryFormat) ? all : [.. all.Where(format => names.Contains(format.Id))];
    }

    private bool WriteFiles(WrittenDocument document, ImmutableArray<IDocumentFormat> chosen, string place, Phrases phrases, Action<Diagnostic> say, List<(string Path, byte[] Bytes)> printed, CancellationToken cancellationToken)
    {
        var isWhole = true;
        foreach (var format in chosen)
        {
            var path = Path.Combine(place, WrittenFiles.Name(document, format));
            Diagnostic? fault = null;
            using var bytes = new MemoryStream();
            fault = format.Write(document, bytes, cancellationToken);
            bytes.Position = 0;
            fault ??= OutputFiles.ToFile(path, [], stream => bytes.CopyTo(stream));
            if (fault is null && format.Id == PrintedFormat) printed.Add((path, bytes.ToArray()));
            if (fault is null) host.Error.WriteLine(phrases.Fill("written", ("path", path)));
            else say(fault);
            isWhole &= fault is null;
        }

        return isWhole;
    }

    /// <summary>Lists what the document prints otherwise than that of an earlier ledger; false where that one cannot be read.</summary>
    private bool Compare(string path, Func<Ledger, WrittenDocument> write, WrittenDocument document, LedgerSource source, ReadLimits limits, Phrases phrases, Action<Diagnostic> say, CancellationToken cancellationToken)
    {
        var reading = source.Read(path, limits, cancellationToken);
        if (reading.Ledger is not { } ledger)
        {
            foreach (var fault in reading.Faults) say(fault);
            return false;
        }

        var differences = WrittenDifferences.Of(write(ledger), document);
        using var output = new StreamWriter(host.Output, leaveOpen: true) { NewLine = "\n" };
        output.WriteLine(phrases.Fill("write-changes", ("count", differences.Length.ToString(CultureInfo.InvariantCulture)), ("path", path)));
        foreach (var change in differences) output.WriteLine(phrases.Fill("write-change", ("where", change.Where), ("what", change.What), ("before", change.Before), ("after", change.After)));
        return true;
    }
}
