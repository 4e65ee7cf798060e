using System.Text;

namespace Mingsuan.Cli;

/// <summary>The console of the process, made to speak UTF-8 whatever its code page, and put back as it was at the end.</summary>
internal sealed class ProcessConsole : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Encoding? before;
    private readonly Stream output = Console.OpenStandardOutput();
    private readonly StreamWriter error;

    /// <summary>Takes the console over. Redirected output is UTF-8 anyway; a Windows console is switched to it.</summary>
    public ProcessConsole()
    {
        if (OperatingSystem.IsWindows() && !(Console.IsOutputRedirected && Console.IsErrorRedirected)) before = SwitchToUtf8();
        error = new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true };
    }

    /// <summary>The host that this console is.</summary>
    public CommandHost Host => new()
    {
        Output = output,
        Error = error,
        Input = Console.OpenStandardInput(),
        UsesColour = ShowsColour(),
        ShowsProgress = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb",
        ProgramFolder = AppContext.BaseDirectory,
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        output.Flush();
        error.Dispose();
        output.Dispose();
        if (before is not null) Console.OutputEncoding = before;
    }

    private static Encoding? SwitchToUtf8()
    {
        try
        {
            var before = Console.OutputEncoding;
            Console.OutputEncoding = Utf8;
            return before;
        }
        catch (IOException)
        {
            return null; // no console at all: a service or a detached process
        }
    }

    /// <summary>Older Windows consoles print the codes instead of obeying them; only the new terminal sets WT_SESSION.</summary>
    private static bool ShowsColour() =>
        !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb"
        && (!OperatingSystem.IsWindows() || Environment.GetEnvironmentVariable("WT_SESSION") is not null);
}
