using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Mingsuan.Cli;

/// <summary>How this program is started again as a worker: the file to run and what comes before the command.</summary>
internal sealed record WorkerProgram(string Path, ImmutableArray<string> Prefix)
{
    private const string RuntimeHost = "dotnet";

    /// <summary>This process's own program: a native file, or the runtime with our assembly.</summary>
    public static WorkerProgram Own
    {
        get
        {
            var path = Environment.ProcessPath ?? RuntimeHost;
            var isHost = string.Equals(System.IO.Path.GetFileNameWithoutExtension(path), RuntimeHost, StringComparison.OrdinalIgnoreCase);
            return new WorkerProgram(path, isHost ? [Environment.GetCommandLineArgs()[0]] : []);
        }
    }

    /// <summary>The start of a worker with its output and input in our hands and its memory limited.</summary>
    public ProcessStartInfo Start(WorkerLimits limits, IEnumerable<string> arguments)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo(Path, [.. Prefix, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = limits.MemoryBytes.ToString("x", CultureInfo.InvariantCulture); // the runtime reads it as hexadecimal
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        return start;
    }
}

/// <summary>What a worker may take for one file.</summary>
internal sealed record WorkerLimits(TimeSpan Time, long MemoryBytes)
{
    /// <summary>What the runtime and the program themselves hold beside the heap.</summary>
    private const long Program = 192L * 1024 * 1024;

    /// <summary>How long a worker that was told to stop may still take before it is killed.</summary>
    public static TimeSpan Grace { get; } = TimeSpan.FromSeconds(2);

    /// <summary>The working set beyond which a worker is killed.</summary>
    public long WorkingSetBytes => MemoryBytes + Program;
}
