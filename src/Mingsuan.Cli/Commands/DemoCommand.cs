using System.CommandLine;
using Mingsuan.Application;
using Mingsuan.Catalog;

namespace Mingsuan.Cli;

/// <summary><c>demo</c>: checks the sample disclosures and shows what is found.</summary>
internal sealed class DemoCommand
{
    private readonly DisclosureCatalog catalog;
    private readonly CommandHost host;
    private readonly CommonOptions options;

    public DemoCommand(DisclosureCatalog catalog, CommandHost host, Wording wording)
    {
        (this.catalog, this.host, options) = (catalog, host, new CommonOptions(wording));
        Command = new Command("demo", wording.Both("command-demo")) { options.Language, options.Information };
        Command.SetAction((result, cancellationToken) => Task.FromResult(Run(result, cancellationToken)));
    }

    public Command Command { get; }

    /// <summary>Samples have errors on purpose: the demonstration succeeds when it ran.</summary>
    private int Run(ParseResult result, CancellationToken cancellationToken)
    {
        var language = result.GetRequiredValue(options.Language);
        var phrases = new Phrases(catalog, language);
        if (Samples.Find(host.ProgramFolder) is not { Count: > 0 } samples)
        {
            host.Error.WriteLine(phrases["demo-no-samples"]);
            return ExitCodes.Unread;
        }

        var files = new CheckFiles(catalog).Check(samples, host.Limits, cancellationToken);
        var settings = new ReportOptions { ListsInformation = result.GetValue(options.Information), UsesColour = host.UsesColour };
        new OutputFiles(host).ToOutput(writer =>
        {
            new TextReport(phrases, settings).Write(new ReportProjection(catalog, language).Of(files), writer);
            writer.WriteLine();
            writer.WriteLine(phrases.Fill("demo-hint", ("sample", samples[0])));
        });
        return Verdicts.Of(files) == Verdict.Unread ? ExitCodes.Unread : ExitCodes.Clean;
    }
}
