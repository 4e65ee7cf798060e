using System.CommandLine;
using Mingsuan.Application;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Cli;

/// <summary><c>diff A B</c>: what changed between two versions or years of a disclosure.</summary>
internal sealed class DiffCommand
{
    public const string Name = "diff";

    private readonly DisclosureCatalog catalog;
    private readonly CommandHost host;
    private readonly CommonOptions options;
    private readonly Argument<string> before;
    private readonly Argument<string> after;
    private readonly Option<string?> format;

    public DiffCommand(DisclosureCatalog catalog, CommandHost host, Wording wording)
    {
        (this.catalog, this.host, options) = (catalog, host, new CommonOptions(wording));
        before = FileArgument("A", wording.Both("argument-before"));
        after = FileArgument("B", wording.Both("argument-after"));
        format = CommonOptions.Limited(new Option<string?>("--format", "-f") { Description = wording.Both("option-diff-format") }, "text", "json", "csv", "html", "xlsx");
        Command = new Command(Name, wording.Both("command-diff")) { before, after, format, options.Out, options.Language, options.WithoutRecognition, options.MostBytes };
        Command.SetAction((result, cancellationToken) => Task.FromResult(Run(result, cancellationToken)));
    }

    public Command Command { get; }

    private static Argument<string> FileArgument(string name, string description)
    {
        var argument = new Argument<string>(name) { Description = description };
        argument.Validators.Add(FileNames.Validate);
        return argument;
    }

    private int Run(ParseResult result, CancellationToken cancellationToken)
    {
        var language = result.GetRequiredValue(options.Language);
        var projection = new ReportProjection(catalog, language);
        var path = result.GetValue(options.Out);
        if (path is not null && OutputFiles.Prepare(path, isFolder: false) is { } missing) return Refuse([missing], projection, language, ExitCodes.NotRun);
        string[] files = [result.GetRequiredValue(before), result.GetRequiredValue(after)];
        if (DiffLedgers.AreMeant(files[0], files[1])) return CompareLedgers(result, files, path, projection, language, cancellationToken);
        var found = new DiffFiles(catalog).Of(files[0], files[1], options.Limits(result, host), cancellationToken);
        if (found.Difference is not { } difference) return Refuse(found.Notes, projection, language, ExitCodes.Unread);
        var code = difference.IsNone ? ExitCodes.Clean : ExitCodes.Faulty;
        _ = Refuse(found.Notes, projection, language, code);
        var model = new DiffProjection(catalog, new Phrases(catalog, language)).Of(difference);
        return Write(model, Format(result, language, path), path, files) is { } fault ? Refuse([fault], projection, language, ExitCodes.NotRun) : code;
    }

    /// <summary>Two ledgers, or a ledger and a file that is imported for this once.</summary>
    private int CompareLedgers(ParseResult result, string[] files, string? path, ReportProjection projection, string language, CancellationToken cancellationToken)
    {
        var wanted = result.GetValue(format) ?? Path.GetExtension(path)?.TrimStart('.').ToLowerInvariant();
        if (result.GetValue(format) is { } told && !DiffLedgers.Formats.Contains(told)) return Refuse([HostDiagnostics.NoFormat(files[0], told, DiffLedgers.Formats)], projection, language, ExitCodes.NotRun);
        var ledgers = new DiffLedgers(catalog, new Phrases(catalog, language));
        var found = ledgers.Of(files[0], files[1], options.Limits(result, host), cancellationToken);
        if (found.Differences is not { } differences) return Refuse(found.Notes, projection, language, ExitCodes.Unread);
        var used = wanted is not null && DiffLedgers.Formats.Contains(wanted) ? wanted : DiffLedgers.Formats[0];
        var code = differences.IsEmpty ? ExitCodes.Clean : ExitCodes.Faulty;
        if (path is not null) return OutputFiles.ToFile(path, files, stream => ledgers.Write(differences, used, stream)) is { } fault ? Refuse([fault], projection, language, ExitCodes.NotRun) : code;
        ledgers.Write(differences, used, host.Output);
        return code;
    }

    private Diagnostic? Write(DiffModel model, IDiffFormat wanted, string? path, string[] files)
    {
        if (path is not null) return OutputFiles.ToFile(path, files, stream => wanted.Write(model, stream));
        wanted.Write(model, host.Output);
        return null;
    }

    private IDiffFormat Format(ParseResult result, string language, string? path)
    {
        var formats = DiffFormats.All(catalog, language, new ReportOptions { UsesColour = host.UsesColour && path is null, ProductVersion = ProductVersion.Text });
        var wanted = result.GetValue(format) ?? Path.GetExtension(path)?.TrimStart('.').ToLowerInvariant();
        return formats.FirstOrDefault(each => each.Id == wanted) ?? formats[0];
    }

    private int Refuse(IEnumerable<Diagnostic> faults, ReportProjection projection, string language, int code)
    {
        foreach (var fault in faults) NoteLines.Write(host.Error, new Phrases(catalog, language), projection.Of(fault));
        return code;
    }
}
