using System.CommandLine;
using Mingsuan.Application;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Cli;

/// <summary><c>derive FILE</c>: draws the illegible and missing tables of a disclosure as far as the rest determines them.</summary>
internal sealed class DeriveCommand
{
    private readonly DisclosureCatalog catalog;
    private readonly CommandHost host;
    private readonly CommonOptions options;
    private readonly Argument<string> file;
    private readonly Option<string?> format;

    public DeriveCommand(DisclosureCatalog catalog, CommandHost host, Wording wording)
    {
        (this.catalog, this.host, options) = (catalog, host, new CommonOptions(wording));
        file = new Argument<string>("FILE") { Description = wording.Both("argument-file") };
        file.Validators.Add(FileNames.Validate);
        format = CommonOptions.Limited(new Option<string?>("--format", "-f") { Description = wording.Both("option-derive-format") }, "text", "json", "csv", "html");
        Command = new Command("derive", wording.Both("command-derive")) { file, format, options.Out, options.Language, options.WithoutRecognition, options.MostBytes };
        Command.SetAction((result, cancellationToken) => Task.FromResult(Run(result, cancellationToken)));
    }

    public Command Command { get; }

    private int Run(ParseResult result, CancellationToken cancellationToken)
    {
        var phrases = new Phrases(catalog, result.GetRequiredValue(options.Language));
        var projection = new ReportProjection(catalog, phrases.Language);
        if (result.GetValue(options.Out) is { } path && OutputFiles.Prepare(path, isFolder: false) is { } missing) return Refuse(missing, projection, phrases);
        var documents = new DeriveFile(catalog).Derive(result.GetRequiredValue(file), options.Limits(result, host), cancellationToken);
        foreach (var refusal in documents.Select(document => document.Refusal).OfType<Diagnostic>()) NoteLines.Write(host.Error, phrases, projection.Of(refusal));
        if (!Write(result, documents, projection, phrases)) return ExitCodes.NotRun;
        return documents.Any(document => document.Refusal is { Severity: Severity.Error }) ? ExitCodes.Unread : ExitCodes.Clean;
    }

    private int Refuse(Diagnostic fault, ReportProjection projection, Phrases phrases)
    {
        NoteLines.Write(host.Error, phrases, projection.Of(fault));
        return ExitCodes.NotRun;
    }

    private bool Write(ParseResult result, IReadOnlyList<DerivedDocument> documents, ReportProjection projection, Phrases phrases)
    {
        var path = result.GetValue(options.Out);
        var wanted = Format(result.GetValue(format), path, projection, phrases);
        if (path is null)
        {
            new OutputFiles(host).ToOutput(writer => wanted.Write(documents, writer), wanted.NeedsByteOrderMark);
            return true;
        }

        var fault = OutputFiles.ToFile(path, [result.GetRequiredValue(file)], wanted.NeedsByteOrderMark, writer => wanted.Write(documents, writer));
        if (fault is not null) NoteLines.Write(host.Error, phrases, projection.Of(fault));
        else host.Error.WriteLine(phrases.Fill("written", ("path", path)));
        return fault is null;
    }

    private IDerivationFormat Format(string? wanted, string? path, ReportProjection projection, Phrases phrases) => (wanted ?? Path.GetExtension(path)?.TrimStart('.').ToLowerInvariant()) switch
    {
        "json" => new DerivationJson(projection),
        "csv" => new DerivationCsv(catalog, phrases),
        "html" => new DerivationHtml(phrases, projection),
        _ => new DerivationText(phrases, projection),
    };
}
