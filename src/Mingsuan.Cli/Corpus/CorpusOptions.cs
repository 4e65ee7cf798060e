using System.CommandLine;
using Mingsuan.Application;

namespace Mingsuan.Cli;

/// <summary>What <c>corpus</c> was asked for.</summary>
internal sealed record CorpusOrder
{
    public required IReadOnlyList<string> Paths { get; init; }

    public required string Language { get; init; }

    /// <summary>The format by name, or null where the ending of the output decides.</summary>
    public string? Format { get; init; }

    public string? Out { get; init; }

    public string? Details { get; init; }

    /// <summary>The folder of transcribed pages that the documents are read against, or null for an ordinary run.</summary>
    public string? Pages { get; init; }

    public IReadOnlyList<string> Manifests { get; init; } = [];

    /// <summary>The list of judgements of broken identities, or null where none are judged.</summary>
    public string? Judgements { get; init; }

    /// <summary>The list of what is known of each file, or null.</summary>
    public string? Contexts { get; init; }

    /// <summary>The lists that it reads beside the files.</summary>
    public IEnumerable<string> Lists => [.. Manifests, .. new[] { Judgements, Contexts }.OfType<string>()];

    /// <summary>True where every unbound cell and broken identity is wanted, not only their number.</summary>
    public bool WithDetails => Details is not null || Judgements is not null;

    public string? Resume { get; init; }

    public bool ExpectsRefusals { get; init; }

    public bool WithoutLayouts { get; init; }

    public bool WithoutRecognition { get; init; }

    public required int Jobs { get; init; }

    public required int Seconds { get; init; }

    public required int Megabytes { get; init; }

    /// <summary>True where the output is a folder that gets every format.</summary>
    public bool IsFolder => Out is { Length: > 0 } path && (Directory.Exists(path) || Path.EndsInDirectorySeparator(path) || !Path.HasExtension(path));

    /// <summary>The journal: where it was named, else in the output folder; null for none.</summary>
    public string? Journal => Resume ?? (IsFolder ? Path.Combine(Out!, "corpus.journal.jsonl") : null); // IsFolder says that there is an output
}

/// <summary>The options of <c>corpus</c>.</summary>
internal sealed class CorpusOptions
{
    public const string NoLayoutsName = "--no-layouts";
    public const string TimeoutName = "--timeout";
    public const int DefaultSeconds = 120;
    private const int DefaultMegabytes = 1024;

    private readonly Argument<string[]> paths;
    private readonly Option<string?> format;
    private readonly Option<string?> output;
    private readonly Option<string?> details;
    private readonly Option<string?> pages;
    private readonly Option<string[]> manifests;
    private readonly Option<string?> judgements;
    private readonly Option<string?> contexts;
    private readonly Option<string?> resume;
    private readonly Option<bool> expectRefused;
    private readonly Option<bool> noLayouts;
    private readonly Option<int> jobs;
    private readonly Option<int> timeout;
    private readonly Option<int> memory;
    private readonly CommonOptions common;

    public CorpusOptions(Wording wording)
    {
        common = new CommonOptions(wording);
        paths = new Argument<string[]>("DIR") { Description = wording.Both("argument-corpus"), Arity = ArgumentArity.OneOrMore };
        format = new Option<string?>("--format", "-f") { Description = wording.Both("option-corpus-format"), HelpName = "text|csv|html|json" };
        format.AcceptOnlyFromAmong("text", "csv", "html", "json");
        output = new Option<string?>("--out", "-o") { Description = wording.Both("option-corpus-out"), HelpName = "PATH" };
        details = new Option<string?>("--details") { Description = wording.Both("option-details"), HelpName = "FILE" };
        pages = new Option<string?>("--pages") { Description = wording.Both("option-pages"), HelpName = "FOLDER" };
        manifests = new Option<string[]>("--manifest") { Description = wording.Both("option-manifest"), HelpName = "FILE" };
        judgements = new Option<string?>("--judgements") { Description = wording.Both("option-judgements"), HelpName = "FILE" };
        contexts = new Option<string?>("--contexts") { Description = wording.Both("option-contexts"), HelpName = "FILE" };
        resume = new Option<string?>("--resume") { Description = wording.Both("option-resume"), HelpName = "FILE" };
        expectRefused = new Option<bool>("--expect-refused") { Description = wording.Both("option-expect-refused") };
        noLayouts = new Option<bool>(NoLayoutsName) { Description = wording.Both("option-no-layouts") };
        jobs = Positive("--jobs", wording.Both("option-jobs"), Environment.ProcessorCount);
        timeout = Positive(TimeoutName, wording.Both("option-timeout"), DefaultSeconds);
        memory = Positive("--memory", wording.Both("option-memory"), DefaultMegabytes);
    }

    /// <summary>The command with these options.</summary>
    public Command ToCommand(string name, string description) => new(name, description)
    {
        paths, format, output, details, pages, manifests, judgements, contexts, resume, expectRefused, noLayouts, common.WithoutRecognition, jobs, timeout, memory, common.Language,
    };

    /// <summary>What was asked for.</summary>
    public CorpusOrder Read(ParseResult result) => new()
    {
        Paths = result.GetRequiredValue(paths),
        Language = result.GetRequiredValue(common.Language),
        Format = result.GetValue(format),
        Out = result.GetValue(output),
        Details = result.GetValue(details),
        Pages = result.GetValue(pages),
        Manifests = result.GetValue(manifests) ?? [],
        Judgements = result.GetValue(judgements),
        Contexts = result.GetValue(contexts),
        Resume = result.GetValue(resume),
        ExpectsRefusals = result.GetValue(expectRefused),
        WithoutLayouts = result.GetValue(noLayouts),
        WithoutRecognition = result.GetValue(common.WithoutRecognition),
        Jobs = result.GetValue(jobs),
        Seconds = result.GetValue(timeout),
        Megabytes = result.GetValue(memory),
    };

    private static Option<int> Positive(string name, string description, int otherwise)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => otherwise };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() <= 0) result.AddError($"{name}: N > 0");
        });
        return option;
    }
}
