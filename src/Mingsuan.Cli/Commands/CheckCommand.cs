using System.CommandLine;
using System.CommandLine.Parsing;
using Mingsuan.Application;
using Mingsuan.Catalog;

namespace Mingsuan.Cli;

/// <summary><c>check FILE…</c>: checks disclosures and reports.</summary>
internal sealed class CheckCommand
{
    private static readonly HashSet<string> KnownEndings = new([string.Empty, ".txt", ".json", ".sarif", ".html", ".htm", ".xlsx", ".pdf"], StringComparer.OrdinalIgnoreCase);

    private readonly DisclosureCatalog catalog;
    private readonly CommandHost host;
    private readonly CommonOptions options;
    private readonly Argument<string[]> files;
    private readonly Option<string?> format;
    private readonly Option<string> by;
    private readonly Option<bool> beside;
    private readonly Option<bool> joined;
    private readonly Option<bool> apart;
    private readonly ContextOptions given;
    private readonly ReviewOptions review;

    public CheckCommand(DisclosureCatalog catalog, CommandHost host, Wording wording)
    {
        (this.catalog, this.host, options) = (catalog, host, new CommonOptions(wording));
        files = new Argument<string[]>("FILE") { Description = wording.Both("argument-files"), Arity = ArgumentArity.OneOrMore };
        files.Validators.Add(FileNames.Validate);
        format = CommonOptions.Limited(new Option<string?>("--format", "-f") { Description = wording.Both("option-check-format") }, "text", "json", "sarif", "html", "xlsx", "pdf");
        by = CommonOptions.Limited(new Option<string>("--by") { Description = wording.Both("option-by"), DefaultValueFactory = _ => "table" }, "table", "inspection");
        beside = new Option<bool>("--beside") { Description = wording.Both("option-beside"), Arity = ArgumentArity.Zero };
        joined = new Option<bool>("--join") { Description = wording.Both("option-join"), Arity = ArgumentArity.Zero };
        apart = new Option<bool>("--no-join") { Description = wording.Both("option-no-join"), Arity = ArgumentArity.Zero };
        given = new ContextOptions(catalog, wording);
        review = new ReviewOptions(catalog, host, wording);
        Command = new Command("check", wording.Both("command-check")) { files, format, by, options.Out, beside, joined, apart, options.Language, options.Information, options.WithoutRecognition, options.MostBytes };
        given.AddTo(Command);
        review.AddTo(Command);
        Command.Validators.Add(ValidateTarget);
        Command.Validators.Add(ValidateJoining);
        format.Validators.Add(ValidateFile);
        Command.SetAction((result, cancellationToken) => Task.FromResult(Run(result, cancellationToken)));
    }

    public Command Command { get; }

    /// <summary>One place for the report, and no text in what is named as another kind of file.</summary>
    private void ValidateTarget(CommandResult result)
    {
        if (result.GetResult(options.Out) is not { Tokens: [{ Value: { Length: > 0 } path }] }) return;
        if (result.GetResult(beside) is { Implicit: false }) result.AddError(CommandFaults.TwoPlaces);
        var isFolder = Directory.Exists(path) || Path.EndsInDirectorySeparator(path);
        if (!isFolder && result.GetResult(format) is null && !KnownEndings.Contains(Path.GetExtension(path))) result.AddError(CommandFaults.Ending);
    }

    /// <summary>What is no text needs a file.</summary>
    private void ValidateFile(OptionResult result)
    {
        if (result.Tokens is [{ Value: "xlsx" or "pdf" }] && result.GetResult(options.Out) is null && result.GetResult(beside) is null or { Implicit: true }) result.AddError(CommandFaults.NeedsFile);
    }

    /// <summary>Files are either joined or not.</summary>
    private void ValidateJoining(CommandResult result)
    {
        if (result.GetValue(joined) && result.GetValue(apart)) result.AddError(CommandFaults.JoinAndNot);
    }

    private FileJoin Joining(ParseResult result) =>
        result.GetValue(joined) ? FileJoin.All : result.GetValue(apart) ? FileJoin.None : FileJoin.Matching;

    private int Run(ParseResult result, CancellationToken cancellationToken)
    {
        var paths = FileNames.Expand(result.GetRequiredValue(files));
        var (delivery, target) = (Delivery(result), Target(result, paths.Count));
        if (!delivery.Prepare(target)) return ExitCodes.NotRun;
        var references = given.References(result);
        var language = result.GetRequiredValue(options.Language);
        if (review.Read(result, language) is not { } policy) return ExitCodes.NotRun;
        var checker = new CheckFiles(catalog, Joining(result), given.Of(result)) { References = references, Policy = policy };
        var found = checker.Check(paths, options.Limits(result, host), cancellationToken);
        if (!review.Accept(result, language, result.GetValue(options.Information), ref found)) return ExitCodes.NotRun;
        return delivery.Deliver(found, target, [.. references.Select(reference => reference.Path), .. review.Files(result)]);
    }

    private ReportDelivery Delivery(ParseResult result)
    {
        var language = result.GetRequiredValue(options.Language);
        var path = result.GetValue(options.Out);
        var settings = new ReportOptions
        {
            ListsInformation = result.GetValue(options.Information),
            UsesColour = host.UsesColour && path is null,
            Heads = result.GetValue(by) == "inspection" ? catalog.Inspections : null,
            ProductVersion = ProductVersion.Text,
        };
        var wanted = result.GetValue(format) ?? FormatOf(path, result.GetValue(beside));
        return new ReportDelivery(host, catalog, language, ReportOutput.Of(catalog, language, settings, wanted));
    }

    /// <summary>What the name of the output asks for, else text.</summary>
    private static string FormatOf(string? path, bool beside) => Path.GetExtension(path)?.ToLowerInvariant() switch
    {
        ".json" => "json",
        ".sarif" => "sarif",
        ".html" or ".htm" => "html",
        ".xlsx" => "xlsx",
        ".pdf" => "pdf",
        _ => beside ? "html" : "text",
    };

    private ReportTarget Target(ParseResult result, int fileCount)
    {
        if (result.GetValue(beside)) return new ReportTarget.Beside();
        if (result.GetValue(options.Out) is not { Length: > 0 } path) return new ReportTarget.Output();
        var isFolder = Directory.Exists(path) || Path.EndsInDirectorySeparator(path) || (fileCount > 1 && !Path.HasExtension(path));
        return isFolder ? new ReportTarget.Folder(path) : new ReportTarget.File(path);
    }
}
