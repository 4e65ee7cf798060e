using System.CommandLine;
using System.CommandLine.Invocation;
using Mingsuan.Application;
using Mingsuan.Kernel;

namespace Mingsuan.Cli;

/// <summary>Prints the help of a command in both languages.</summary>
internal sealed class HelpText(CommandHost host, Wording wording) : SynchronousCommandLineAction
{
    private const int DescriptionColumn = 34;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        new OutputFiles(host).ToOutput(writer => Write(parseResult.CommandResult.Command, writer));
        return ExitCodes.Clean;
    }

    private void Write(Command command, TextWriter writer)
    {
        writer.WriteLine(command.Description);
        writer.WriteLine();
        writer.WriteLine(wording.Both("help-usage"));
        writer.WriteLine($"  {Usage(command)}");
        WriteSection("help-commands", command.Subcommands.Where(each => !each.Hidden).Select(each => (each.Name, each.Description)), writer);
        WriteSection("help-arguments", command.Arguments.Select(each => (each.Name, each.Description)), writer);
        WriteSection("help-options", command.Options.Where(each => !each.Hidden).Select(each => (Name(each), each.Description)), writer);
        WriteSection("help-exit-codes", Enumerable.Range(0, ExitCodes.NotRun + 1).Select(code => ($"{code}", (string?)wording.BothOr($"exit-{code}-{command.Name}", $"exit-{code}"))), writer);
    }

    private static string Usage(Command command) => command is RootCommand
        ? "mingsuan COMMAND"
        : $"mingsuan {command.Name} {string.Concat(command.Arguments.Select(argument => argument.Arity.MaximumNumberOfValues > 1 ? $"{argument.Name}… " : $"{argument.Name} "))}[OPTIONS]";

    private static string Name(Option option)
    {
        var names = string.Join(", ", option.Aliases.Prepend(option.Name));
        return option.HelpName is { } value ? $"{names} {value}" : names;
    }

    private void WriteSection(string title, IEnumerable<(string Name, string? Description)> entries, TextWriter writer)
    {
        var lines = entries.ToList();
        if (lines.Count == 0) return;
        writer.WriteLine();
        writer.WriteLine(wording.Both(title));
        foreach (var (name, description) in lines) writer.WriteLine($"  {TextWidth.PadRight(name, DescriptionColumn)}{description}");
    }
}
