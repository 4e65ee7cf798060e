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

    public ImportCommand(DisclosureCatalog catalog, CommandHost host, Wording wording)
    {
        (this.catalog, this.host, options, ledgerOptions) = (catalog, host, new CommonOptions(wording), new LedgerOptions(catalog, wording));
        files = new Argument<string[]>("FILE") { Description = wording.Both("argument-import-files"), Arity = ArgumentArity.OneOrMore };
        files.Validators.Add(FileNames.Validate);
        folder = CommonOptions.Named(new("--out", "-o") { Description = wording.Both("option-ledger-out"), HelpName = "FOLDER", Required = true });
        asLastYear = new Option<bool>("--as-last-year") { Description = wording.Both("option-as-last-year"), Arity = ArgumentArity.Zero };
        Command = new Command("import", wording.Both("command-import"))
        {
            files, folder, asLastYear, ledgerOptions.Year, ledgerOptions.Unit, ledgerOptions.Jurisdiction, options.Language, options.WithoutRecognition, options.MostBytes,
        };
        Command.SetAction((result, cancellationToken) => Task.FromResult(Run(result, cancellationToken)));
    }

    public Command Command { get; }

    private int Run(ParseResult result, CancellationToken cancellationToken)
    {
        var language = result.GetRequiredValue(options.Language);
        var (phrases, projection) = (new Phrases(catalog, language), new ReportProjection(catalog, language));
        var target = result.GetValue(folder) ?? string.Empty; // required
        if (OutputFiles.Prepare(Path.TrimEndingDirectorySeparator(target), isFolder: false) is { } missing) return Refuse(missing, projection, phrases);
        if (LedgerFolder.IsOne(target)) return Refuse(HostDiagnostics.Of("ledger-exists", target, ("at", target)), projection, phrases);
        var reading = new ImportFiles(catalog).Import(FileNames.Expand(result.GetRequiredValue(files)), RequestOf(result), options.Limits(result, host), cancellationToken);
        LedgerNotes.Write(host.Error, phrases, [.. reading.Faults.Select(projection.Of)]);
        if (reading.Ledger is not { } ledger) return ExitCodes.Unread;
        if (LedgerOutput.Write(catalog, ledger, target) is { } fault) return Refuse(fault, projection, phrases);
        new OutputFiles(host).ToOutput(writer => Tell(writer, phrases, ledger, target));
        return reading.Faults.Any(each => each.Severity == Severity.Warning) ? ExitCodes.Faulty : ExitCodes.Clean;
    }

    private int Refuse(Diagnostic fault, ReportProjection projection, Phrases phrases)
    {
        NoteLines.Write(host.Error, phrases, projection.Of(fault));
        return ExitCodes.NotRun;
    }

    private ImportRequest RequestOf(ParseResult result) => new()
    {
        AsLastYear = result.GetValue(asLastYear),
        Year = ledgerOptions.YearOf(result),
        Jurisdiction = result.GetValue(ledgerOptions.Jurisdiction),
        Body = result.GetValue(ledgerOptions.Unit),
    };

    private static void Tell(TextWriter writer, Phrases phrases, Ledger ledger, string folder)
    {
        writer.WriteLine(phrases.Fill("written", ("path", folder)));
        writer.WriteLine(phrases.Fill("import-counts", ("body", ledger.Body.Name), ("year", $"{ledger.Year}"), ("lines", $"{ledger.Lines.Length}"), ("approved", $"{ledger.Approved.Length}"), ("units", $"{ledger.Units.Length}"), ("projects", $"{ledger.Projects.Length}"), ("targets", $"{ledger.Targets.Length}"), ("answers", $"{ledger.Answers.Count}")));
    }
}
