using System.CommandLine;
using Mingsuan.Application;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Cli;

/// <summary><c>new --unit NAME --out FILE</c>: the workbook that a clerk fills in, with what last year's disclosure or ledger gives.</summary>
internal sealed class NewCommand
{
    /// <summary>From this month on it is next year's budget that is compiled.</summary>
    private const int FirstMonthOfCompiling = 7;

    private readonly DisclosureCatalog catalog;
    private readonly CommandHost host;
    private readonly CommonOptions options;
    private readonly LedgerOptions ledgerOptions;
    private readonly Option<string?> file;
    private readonly Option<string?> code;
    private readonly Option<string?> type;
    private readonly Option<string?> from;
    private readonly Option<bool> isDepartment;

    public NewCommand(DisclosureCatalog catalog, CommandHost host, Wording wording)
    {
        (this.catalog, this.host, options, ledgerOptions) = (catalog, host, new CommonOptions(wording), new LedgerOptions(wording));
        file = CommonOptions.Named(new("--out", "-o") { Description = wording.Both("option-new-out"), HelpName = "FILE.xlsx", Required = true });
        code = CommonOptions.Named(new("--code") { Description = wording.Both("option-ledger-code"), HelpName = "CODE" });
        from = CommonOptions.Named(new("--from") { Description = wording.Both("option-new-from"), HelpName = "FILE" });
        isDepartment = new Option<bool>("--department") { Description = wording.Both("option-new-department"), Arity = ArgumentArity.Zero };
        type = new Option<string?>("--type") { Description = wording.Both("option-unit-type"), HelpName = string.Join('|', catalog.BodyTypes.Select(each => each.Id)) };
        type.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => !catalog.BodyTypes.Any(each => each.IsNamed(token.Value)))) result.AddError(CommandFaults.UnitType);
        });
        Command = new Command("new", wording.Both("command-new"))
        {
            file, ledgerOptions.Unit, code, ledgerOptions.Year, ledgerOptions.Jurisdiction, type, isDepartment, from, options.Language, options.WithoutRecognition, options.MostBytes,
        };
        Command.SetAction((result, cancellationToken) => Task.FromResult(Run(result, cancellationToken)));
    }

    public Command Command { get; }

    private int Run(ParseResult result, CancellationToken cancellationToken)
    {
        var language = result.GetRequiredValue(options.Language);
        var (phrases, projection) = (new Phrases(catalog, language), new ReportProjection(catalog, language));
        var target = result.GetValue(file) ?? string.Empty; // required
        if (ledgerOptions.UnknownJurisdiction(result) is { } unknown) return Refuse(unknown, projection, phrases, ExitCodes.NotRun);
        if (OutputFiles.Prepare(target, isFolder: false) is { } missing) return Refuse(missing, projection, phrases, ExitCodes.NotRun);
        if (File.Exists(target)) return Refuse(HostDiagnostics.Of("workbook-exists", target, ("at", target)), projection, phrases, ExitCodes.NotRun);
        var lastYear = LastYear(result, cancellationToken);
        if (lastYear is not null) LedgerNotes.Write(host.Error, phrases, [.. lastYear.Faults.Select(projection.Of)]);
        if (lastYear is { Ledger: null }) return ExitCodes.Unread;
        var request = RequestOf(result, lastYear?.Ledger);
        if (OutputFiles.ToFile(target, [], stream => new LedgerWorkbook(catalog, language).Write(request, stream)) is { } fault) return Refuse(fault, projection, phrases, ExitCodes.NotRun);
        new OutputFiles(host).ToOutput(writer => writer.WriteLine(phrases.Fill("written", ("path", target))));
        return ExitCodes.Clean;
    }

    private int Refuse(Diagnostic fault, ReportProjection projection, Phrases phrases, int code)
    {
        NoteLines.Write(host.Error, phrases, projection.Of(fault));
        return code;
    }

    /// <summary>A ledger's folder of last year, or a disclosure; null where nothing is carried over.</summary>
    private LedgerReading? LastYear(ParseResult result, CancellationToken cancellationToken)
    {
        if (result.GetValue(from) is not { } path) return null;
        if (LedgerFolder.IsOne(path)) return new LedgerFolder(catalog).Read(path);
        var request = new ImportRequest { AsLastYear = true, Year = ledgerOptions.YearOf(result), Body = result.GetValue(ledgerOptions.Unit) };
        return new ImportFiles(catalog).Import([path], request, options.Limits(result, host), cancellationToken);
    }

    private WorkbookRequest RequestOf(ParseResult result, Ledger? last)
    {
        var year = ledgerOptions.YearOf(result) ?? YearAfter(result, last);
        var isOfThisYear = last?.Year == year && IsFolder(result);
        return Request(result, last, year) with { LastYear = isOfThisYear ? null : last, ThisYear = isOfThisYear ? last : null };
    }

    private WorkbookRequest Request(ParseResult result, Ledger? last, FiscalYear year) => new(year)
    {
        Name = result.GetValue(ledgerOptions.Unit) ?? last?.Body.Name ?? string.Empty,
        Code = result.GetValue(code) ?? last?.Body.Code ?? string.Empty,
        Kind = result.GetValue(isDepartment) ? BodyKind.Department : last?.Body.Kind ?? BodyKind.BudgetUnit,
        Type = catalog.BodyTypes.FirstOrDefault(each => result.GetValue(type) is { } word ? each.IsNamed(word) : each.Id == last?.Body.Type),
        Jurisdiction = result.GetValue(ledgerOptions.Jurisdiction) ?? last?.Jurisdiction,
    };

    private bool IsFolder(ParseResult result) => result.GetValue(from) is { } path && LedgerFolder.IsOne(path);

    /// <summary>A disclosure of last year was taken over for this one; a ledger is of its own year.</summary>
    private FiscalYear YearAfter(ParseResult result, Ledger? last)
    {
        if (last is not null) return IsFolder(result) ? new FiscalYear(last.Year.Value + 1) : last.Year;
        var today = host.Time.GetLocalNow();
        return new FiscalYear(today.Month >= FirstMonthOfCompiling ? today.Year + 1 : today.Year);
    }
}
