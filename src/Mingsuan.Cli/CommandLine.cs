using System.CommandLine;
using System.CommandLine.Help;
using Mingsuan.Catalog;

namespace Mingsuan.Cli;

/// <summary>The <c>mingsuan</c> command.</summary>
internal static class CommandLine
{
    /// <summary>Runs the command line and gives the exit code.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, CommandHost host, CancellationToken cancellationToken)
    {
        var catalog = DisclosureCatalog.Default;
        var wording = new Wording(catalog);
        var result = Root(catalog, host, wording).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null }); // a file may be named @…
        if (result.Errors.Count > 0 && result.Action is not HelpText) return await RefuseAsync(result, host, wording);
        try
        {
            return await result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Error = host.Error }, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            foreach (var line in wording.Lines("interrupted")) await host.Error.WriteLineAsync(line);
            return ExitCodes.Interrupted;
        }
        catch (Exception fault)
        {
            foreach (var line in wording.Lines("failed", ("kind", fault.GetType().Name))) await host.Error.WriteLineAsync(line);
            return ExitCodes.Unread;
        }
    }

    private static RootCommand Root(DisclosureCatalog catalog, CommandHost host, Wording wording)
    {
        var help = new HelpText(host, wording);
        var root = new RootCommand(wording.Both("command-root"))
        {
            new CheckCommand(catalog, host, wording).Command,
            new ReadCommand(catalog, host, wording).Command,
            new WriteCommand(catalog, host, wording).Command,
            new DiffCommand(catalog, host, wording).Command,
            new DeriveCommand(catalog, host, wording).Command,
            new NewCommand(catalog, host, wording).Command,
            new ImportCommand(catalog, host, wording).Command,
            new RulesCommand(catalog, host, wording).Command,
            new CorpusCommand(catalog, host, wording).Command,
            new MutateCommand(catalog, host, wording).Command,
            new WorkerCommand(catalog, host, wording).Command,
            new DemoCommand(catalog, host, wording).Command,
        };
        foreach (var option in root.Options)
        {
            switch (option)
            {
                case HelpOption:
                    option.Action = help;
                    option.Description = wording.Both("option-help");
                    break;
                case VersionOption:
                    option.Action = new VersionText(host);
                    option.Description = wording.Both("option-version");
                    break;
                default:
                    break;
            }
        }

        root.SetAction(help.Invoke);
        return root;
    }

    private static async Task<int> RefuseAsync(ParseResult result, CommandHost host, Wording wording)
    {
        var faults = result.Errors.Select(error => CommandFaults.Of(error, result.UnmatchedTokens)).DistinctBy(fault => (fault.Id, fault.Slots.FirstOrDefault()));
        foreach (var (id, slots) in faults)
        {
            foreach (var line in wording.Lines(id, slots)) await host.Error.WriteLineAsync(line);
        }

        foreach (var line in wording.Lines("help-hint")) await host.Error.WriteLineAsync(line);
        return ExitCodes.NotRun;
    }
}
