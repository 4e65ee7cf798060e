using System.CommandLine;
using System.CommandLine.Invocation;

namespace Mingsuan.Cli;

/// <summary>Prints the version.</summary>
internal sealed class VersionText(CommandHost host) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        new OutputFiles(host).ToOutput(writer => writer.WriteLine($"mingsuan {ProductVersion.Text}"));
        return ExitCodes.Clean;
    }
}
