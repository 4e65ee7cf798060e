using System.CommandLine;
using System.CommandLine.Parsing;
using Mingsuan.Application;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Cli;

/// <summary>The options of a reviewer: a profile, a baseline, and what is to be accepted into it.</summary>
internal sealed class ReviewOptions(DisclosureCatalog catalog, CommandHost host, Wording wording)
{
    private readonly Option<string?> profile = CommonOptions.Named(new("--profile") { Description = wording.Both("option-profile"), HelpName = "FILE" });
    private readonly Option<string?> baseline = CommonOptions.Named(new("--baseline") { Description = wording.Both("option-baseline"), HelpName = "FILE" });
    private readonly Option<string[]> accept = new("--accept") { Description = wording.Both("option-accept"), HelpName = "F" };
    private readonly Option<string?> reason = CommonOptions.Named(new("--reason") { Description = wording.Both("option-reason"), HelpName = "TEXT" });

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[profile, baseline, accept, reason]) command.Options.Add(option);
        command.Validators.Add(Validate);
    }

    /// <summary>The files that are read: no report replaces them.</summary>
    public IEnumerable<string> Files(ParseResult result) => new[] { result.GetValue(profile), result.GetValue(baseline) }.OfType<string>();

    /// <summary>What the files say; null where one is faulty, and that is said.</summary>
    public ReviewPolicy? Read(ParseResult result, string language)
    {
        var (weights, accepted) = (default(Profile), default(Baseline));
        var faults = new List<Diagnostic>();
        if (result.GetValue(profile) is { } path) faults.AddRange(Take(new ProfileFile(catalog).Read(path), ref weights));
        if (result.GetValue(baseline) is { } list && !IsNew(result, list)) faults.AddRange(Take(BaselineFile.Read(list), ref accepted));
        foreach (var fault in faults) Tell(fault, language);
        return faults.Count == 0 ? new ReviewPolicy(weights, accepted) : null;
    }

    /// <summary>Accepts what is named, writes it down, and shows the files as they are with it; false where that could not be done.</summary>
    public bool Accept(ParseResult result, string language, bool listsInformation, ref IReadOnlyList<CheckedFile> files)
    {
        if (result.GetValue(accept) is not { Length: > 0 } names || result.GetValue(baseline) is not { } path) return true;
        var known = IsNew(result, path) ? Baseline.Empty : BaselineFile.Read(path).Baseline ?? Baseline.Empty;
        var messages = new MessageTexts(catalog, new Phrases(catalog, language));
        var today = DateOnly.FromDateTime(host.Time.GetLocalNow().DateTime);
        var (more, unknown) = new Acceptance(messages) { TakesInformation = listsInformation }.Accept(known, files, names, result.GetRequiredValue(reason)!, today); // validated
        foreach (var name in unknown) Tell(HostDiagnostics.Of("accepted-unknown", path, ("value", name)), language);
        if (unknown.Length > 0) return false;
        var inputs = files.SelectMany(file => file.Paths).ToList();
        if (OutputFiles.ToFile(path, inputs, marked: false, writer => writer.Write(BaselineFile.Text(more))) is { } fault)
        {
            Tell(fault, language);
            return false;
        }

        host.Error.WriteLine(new Phrases(catalog, language).Fill("accepted-written", ("count", $"{more.Accepted.Length - known.Accepted.Length}"), ("path", path)));
        files = Shown(files, new ReviewPolicy(null, more));
        return true;
    }

    private static List<CheckedFile> Shown(IReadOnlyList<CheckedFile> files, ReviewPolicy policy) =>
        [.. files.Select(file => file with { Documents = [.. file.Documents.Select(policy.Apply)] })];

    private static IReadOnlyList<Diagnostic> Take<T>((T? Value, IReadOnlyList<Diagnostic> Faults) read, ref T? into)
        where T : class
    {
        into = read.Value;
        return read.Faults;
    }

    /// <summary>A baseline that is written for the first time.</summary>
    private bool IsNew(ParseResult result, string path) => result.GetValue(accept) is { Length: > 0 } && !File.Exists(path);

    private void Validate(CommandResult result)
    {
        if (result.GetResult(accept) is { Implicit: false } && (result.GetValue(baseline) is null || result.GetValue(reason) is null)) result.AddError(CommandFaults.Accept);
    }

    private void Tell(Diagnostic fault, string language) => NoteLines.Write(host.Error, new Phrases(catalog, language), new ReportProjection(catalog, language).Of(fault));
}
