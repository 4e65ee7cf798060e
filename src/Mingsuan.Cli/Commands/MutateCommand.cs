using System.CommandLine;
using Mingsuan.Application;
using Mingsuan.Catalog;

namespace Mingsuan.Cli;

/// <summary><c>mutate DIR</c>: plants errors in the documents of a folder and counts what a check finds.</summary>
internal sealed class MutateCommand
{
    private const int DefaultDigits = 400;
    private const int DefaultOthers = 20;

    private readonly DisclosureCatalog catalog;
    private readonly CommandHost host;
    private readonly CommonOptions common;
    private readonly Argument<string[]> paths;
    private readonly Option<string?> format;
    private readonly Option<string?> place;
    private readonly Option<int> seed;
    private readonly Option<int> count;
    private readonly Option<int> others;

    public MutateCommand(DisclosureCatalog catalog, CommandHost host, Wording wording)
    {
        (this.catalog, this.host, common) = (catalog, host, new CommonOptions(wording));
        paths = new Argument<string[]>("DIR") { Description = wording.Both("argument-mutate"), Arity = ArgumentArity.OneOrMore };
        format = CommonOptions.Limited(new Option<string?>("--format", "-f") { Description = wording.Both("option-mutate-format") }, "text", "csv", "json");
        place = CommonOptions.Limited(new Option<string?>("--place") { Description = wording.Both("option-mutate-place") }, [.. Enum.GetNames<MutationPlace>().Select(name => name.ToLowerInvariant())]);
        seed = Number("--seed", wording.Both("option-seed"), 1);
        count = Number("--count", wording.Both("option-count"), DefaultDigits);
        others = Number("--others", wording.Both("option-others"), DefaultOthers);
        Command = new Command("mutate", wording.Both("command-mutate")) { paths, seed, count, place, others, format, common.Out, common.Language, common.WithoutRecognition };
        Command.SetAction((result, cancellationToken) => Task.FromResult(Run(result, cancellationToken)));
    }

    public Command Command { get; }

    private int Run(ParseResult result, CancellationToken cancellationToken)
    {
        var phrases = new Phrases(catalog, result.GetRequiredValue(common.Language));
        var output = result.GetValue(common.Out);
        if (output is not null && OutputFiles.Prepare(output, isFolder: false) is { } missing) return Refuse(missing, phrases);
        var files = CorpusFiles.Find(result.GetRequiredValue(paths), new HashSet<string>()).Select(file => file.FullPath).ToList();
        var order = new MutationOrder(result.GetValue(seed), result.GetValue(count), result.GetValue(others)) { Place = result.GetValue(place) is { } named ? Enum.Parse<MutationPlace>(named, ignoreCase: true) : null };
        var report = new MutateFiles(catalog).Run(files, order, common.Limits(result, host), cancellationToken);
        if (report.Documents == 0)
        {
            host.Error.WriteLine(phrases["mutate-nothing"]);
            return ExitCodes.Unread;
        }

        var wanted = result.GetValue(format) ?? Path.GetExtension(output)?.TrimStart('.').ToLowerInvariant() ?? string.Empty;
        return Deliver(report, wanted, output, phrases);
    }

    private int Deliver(MutationReport report, string wanted, string? output, Phrases phrases)
    {
        void Write(TextWriter writer)
        {
            if (wanted == "csv") MutationCsv.Write(report, writer);
            else if (wanted == "json") MutationJson.Write(report, writer);
            else new MutationText(phrases).Write(report, writer);
        }

        if (output is null)
        {
            new OutputFiles(host).ToOutput(Write, marked: wanted == "csv");
            return ExitCodes.Clean;
        }

        if (OutputFiles.ToFile(output, [], wanted == "csv", Write) is { } fault) return Refuse(fault, phrases);
        new OutputFiles(host).ToOutput(writer => new MutationText(phrases).Write(report, writer));
        return ExitCodes.Clean;
    }

    private int Refuse(Kernel.Diagnostic fault, Phrases phrases)
    {
        NoteLines.Write(host.Error, phrases, new ReportProjection(catalog, phrases.Language).Of(fault));
        return ExitCodes.NotRun;
    }

    private static Option<int> Number(string name, string description, int otherwise)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => otherwise };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 0) result.AddError(CommandFaults.Number);
        });
        return option;
    }
}
