using System.CommandLine;
using Mingsuan.Application;
using Mingsuan.Catalog;

namespace Mingsuan.Cli;

/// <summary><c>rules [ID]</c>: lists the rules, or explains one.</summary>
internal sealed class RulesCommand
{
    private readonly DisclosureCatalog catalog;
    private readonly CommandHost host;
    private readonly CommonOptions options;
    private readonly Argument<string?> id;

    public RulesCommand(DisclosureCatalog catalog, CommandHost host, Wording wording)
    {
        (this.catalog, this.host, options) = (catalog, host, new CommonOptions(wording));
        id = new Argument<string?>("ID") { Description = wording.Both("argument-rule"), Arity = ArgumentArity.ZeroOrOne };
        Command = new Command("rules", wording.Both("command-rules")) { id, options.Language };
        Command.SetAction((result, _) => Task.FromResult(Run(result)));
    }

    public Command Command { get; }

    private int Run(ParseResult result)
    {
        var phrases = new Phrases(catalog, result.GetRequiredValue(options.Language));
        var listing = new RuleListing(catalog, phrases);
        if (result.GetValue(id) is not { } wanted)
        {
            new OutputFiles(host).ToOutput(writer => listing.WriteAll(writer));
            return ExitCodes.Clean;
        }

        var isKnown = true;
        new OutputFiles(host).ToOutput(writer => isKnown = listing.Explain(wanted, writer));
        if (isKnown) return ExitCodes.Clean;
        host.Error.WriteLine(phrases.Fill("rule-unknown", ("id", wanted)));
        return ExitCodes.NotRun;
    }
}
