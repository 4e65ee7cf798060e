using System.CommandLine;
using Mingsuan.Application;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Cli;

/// <summary><c>import FILE…</c>: approved tables, a published disclosure or the clerk's workbook become a ledger.</summary>
internal sealed class ImportCommand
{
    private readonly DisclosureCatalog catalog;
    private readonly CommandHost host;
    private readonly CommonOptions options;
    private readonly LedgerOptions ledgerOptions;
    private readonly Argument<string[]> files;
    private readonly Option<string?> folder;
    private readonly Option<bool> asLastYear;
    private readonly Option<string?> columns;

    public ImportCommand(DisclosureCatalog catalog, CommandHost host, Wording wording)
    {
        (this.catalog, this.host, options, ledgerOptions) = (catalog, host, new CommonOptions(wording), new LedgerOptions(wording));
        files = new Argument<string[]>("FILE") { Description = wording.Both("argument-import-files"), Arity = ArgumentArity.OneOrMore };
        files.Validators.Add(FileNames.Validate);
        folder = CommonOptions.Named(new("--out", "-o") { Description = wording.Both("option-ledger-out"), HelpName = "FOLDER", Required = true });
        asLastYear = new Option<bool>("--as-last-year") { Description = wording.Both("option-as-last-year"), Arity = ArgumentArity.Zero };
        columns = CommonOptions.Named(new("--columns") { Description = wording.Both("option-columns"), HelpName = "FILE" });
        Command = new Command("import", wording.Both("command-import"))
        {
            files, folder, asLastYear, columns, ledgerOptions.Year, ledgerOptions.Unit, ledgerOptions.Jurisdiction, options.Language, options.WithoutRecognition, options.MostBytes,
        };
        Command.SetAction((result, cancellationToken) => Task.FromResult(Run(result, cancellationToken)));
    }

    public Command Command { get; }

    private int Run(ParseResult result, CancellationToken cancellationToken)
    {
        var language = result.GetRequiredValue(options.Language);
        var (phrases, projection) = (new Phrases(catalog, language), new ReportProjection(catalog, language));
        var target = result.GetValue(folder) ?? string.Empty; // required
        if (ledgerOptions.UnknownJurisdiction(result) is { } unknown) return Refuse(unknown, projection, phrases);
        if (OutputFiles.Prepare(Path.TrimEndingDirectorySeparator(target), isFolder: false) is { } missing) return Refuse(missing, projection, phrases);
        var reading = Read(result, target, cancellationToken);
        LedgerNotes.Write(host.Error, phrases, [.. reading.Faults.Select(projection.Of)]);
        if (reading.Ledger is not { } ledger) return ExitCodes.Unread;
        if (LedgerOutput.Write(catalog, ledger, target) is { } fault) return Refuse(fault, projection, phrases);
        new OutputFiles(host).ToOutput(writer => Tell(writer, phrases, ledger, target));
        return reading.Faults.Any(each => each.Severity == Severity.Warning) ? ExitCodes.Faulty : ExitCodes.Clean;
    }

    /// <summary>What the files hold, added to the ledger that stands in the folder.</summary>
    private LedgerReading Read(ParseResult result, string target, CancellationToken cancellationToken)
    {
        var paths = FileNames.Expand(result.GetRequiredValue(files));
        var standing = LedgerFolder.IsOne(target) ? new LedgerFolder(catalog).Read(target) : null;
        if (standing is { Ledger: null }) return standing;
        var read = Import(result, paths, standing?.Ledger, cancellationToken);
        if (read.Ledger is not { } added || standing?.Ledger is not { } into) return read;
        var merged = new LedgerMerge(catalog).Merge(into, added, Path.GetFileName(paths[0]));
        return merged with { Faults = [.. read.Faults, .. merged.Faults] };
    }

    private LedgerReading Import(ParseResult result, IReadOnlyList<string> paths, Ledger? into, CancellationToken cancellationToken)
    {
        var request = RequestOf(result, into);
        if (result.GetValue(columns) is not { } path) return new ImportFiles(catalog).Import(paths, request, options.Limits(result, host), cancellationToken);
        var (export, faults) = new ExportColumnsFile(catalog).Read(path);
        return export is null ? new LedgerReading(null, [.. faults]) : new ExportLedger(catalog, export).Read(paths[0], request);
    }

    private int Refuse(Diagnostic fault, ReportProjection projection, Phrases phrases)
    {
        NoteLines.Write(host.Error, phrases, projection.Of(fault));
        return ExitCodes.NotRun;
    }

    /// <summary>What the command line does not say, the ledger that is added to may.</summary>
    private ImportRequest RequestOf(ParseResult result, Ledger? into) => new()
    {
        AsLastYear = result.GetValue(asLastYear),
        Year = ledgerOptions.YearOf(result) ?? (result.GetValue(asLastYear) || result.GetValue(columns) is not null ? into?.Year : null),
        Jurisdiction = result.GetValue(ledgerOptions.Jurisdiction) ?? into?.Jurisdiction,
        Body = result.GetValue(ledgerOptions.Unit) ?? (result.GetValue(columns) is not null ? into?.Body.Name : null),
    };

    private static void Tell(TextWriter writer, Phrases phrases, Ledger ledger, string folder)
    {
        writer.WriteLine(phrases.Fill("written", ("path", folder)));
        writer.WriteLine(phrases.Fill("import-counts", ("body", ledger.Body.Name), ("year", $"{ledger.Year}"), ("lines", $"{ledger.Lines.Length}"), ("approved", $"{ledger.Approved.Length}"), ("units", $"{ledger.Units.Length}"), ("projects", $"{ledger.Projects.Count(project => !project.Member.IsAll && !project.IsBasic)}"), ("targets", $"{ledger.Targets.Length}"), ("answers", $"{ledger.Answers.Count}")));
    }
}
