using System.CommandLine;
using Mingsuan.Application;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Cli;

/// <summary><c>read FILE</c>: prints the facts of a disclosure.</summary>
internal sealed class ReadCommand
{
    private readonly DisclosureCatalog catalog;
    private readonly CommandHost host;
    private readonly CommonOptions options;
    private readonly Argument<string> file;
    private readonly Option<string?> format;

    public ReadCommand(DisclosureCatalog catalog, CommandHost host, Wording wording)
    {
        (this.catalog, this.host, options) = (catalog, host, new CommonOptions(wording));
        file = new Argument<string>("FILE") { Description = wording.Both("argument-file") };
        file.Validators.Add(FileNames.Validate);
        format = CommonOptions.Limited(new Option<string?>("--format", "-f") { Description = wording.Both("option-read-format") }, "json", "csv", "source");
        Command = new Command("read", wording.Both("command-read")) { file, format, options.Out, options.Language, options.WithoutRecognition, options.MostBytes };
        Command.SetAction((result, cancellationToken) => Task.FromResult(Run(result, cancellationToken)));
    }

    public Command Command { get; }

    private int Run(ParseResult result, CancellationToken cancellationToken)
    {
        var language = result.GetRequiredValue(options.Language);
        var projection = new ReportProjection(catalog, language);
        if (result.GetValue(options.Out) is { } path && OutputFiles.Prepare(path, isFolder: false) is { } missing) return Refuse(missing, projection, language);
        var documents = new ReadFile(catalog).Read(result.GetRequiredValue(file), options.Limits(result, host), cancellationToken);
        var phrases = new Phrases(catalog, language);
        foreach (var refused in documents.OfType<ReadDocument.Refused>()) NoteLines.Write(host.Error, phrases, projection.Of(refused.Reason));
        var facts = documents.Select(document => new ReadFacts(catalog, projection).Of(document)).ToList();
        if (!Write(result, facts, projection, phrases)) return ExitCodes.NotRun;
        return documents.Any(document => document is ReadDocument.Refused { Reason.Severity: Severity.Error }) ? ExitCodes.Unread : ExitCodes.Clean;
    }

    private int Refuse(Diagnostic fault, ReportProjection projection, string language)
    {
        NoteLines.Write(host.Error, new Phrases(catalog, language), projection.Of(fault));
        return ExitCodes.NotRun;
    }

    private bool Write(ParseResult result, IReadOnlyList<FactsDocument> facts, ReportProjection projection, Phrases phrases)
    {
        var path = result.GetValue(options.Out);
        var wanted = Format(result.GetValue(format), path, phrases);
        if (path is null)
        {
            new OutputFiles(host).ToOutput(writer => wanted.Write(facts, writer), wanted.NeedsByteOrderMark);
            return true;
        }

        var fault = OutputFiles.ToFile(path, [result.GetRequiredValue(file)], wanted.NeedsByteOrderMark, writer => wanted.Write(facts, writer));
        if (fault is not null) NoteLines.Write(host.Error, phrases, projection.Of(fault));
        else host.Error.WriteLine(phrases.Fill("written", ("path", path)));
        return fault is null;
    }

    private IFactsFormat Format(string? wanted, string? path, Phrases phrases) => wanted == "source" ? new SourceText() :
        wanted == "csv" || (wanted is null && Path.GetExtension(path)?.ToLowerInvariant() == ".csv") ? new FactsCsv(catalog) : new FactsJson(phrases);
}
