using System.ComponentModel;
using System.Diagnostics;

namespace Mingsuan.Programs;

/// <summary>
/// A program of the machine as a child process: started without a shell and without a window, what it says is let go, and it is ended
/// with all that it started where it takes too long or too much memory.
/// </summary>
public sealed class ChildProgram(string path, TimeSpan limit)
{
    /// <summary>Memory that a program may take; 2 GB.</summary>
    private const long MostMemory = 2L << 30;

    /// <summary>How often the memory is looked at.</summary>
    public TimeSpan WatchInterval { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>What the program finds in its environment besides ours.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>True where the last run was ended because it took longer than its limit.</summary>
    public bool IsTimedOut { get; private set; }

    /// <summary>The first of the names that is a file in a folder of the path or in one of the others; null where none is.</summary>
    public static string? Find(IReadOnlyList<string> names, params IReadOnlyList<string> folders)
    {
        var path = (System.Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return path.Concat(folders).SelectMany(folder => names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }

    /// <summary>True where the program came to its end in time and said that all is well.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public bool Run(string folder, IEnumerable<string> arguments, CancellationToken cancellationToken) => Run(folder, arguments, null, cancellationToken);

    /// <summary>The same; <paramref name="hear"/> gets each line that the program prints.</summary>
    public bool Run(string folder, IEnumerable<string> arguments, Action<string>? hear, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(path) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, CreateNoWindow = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        try
        {
            using var process = Process.Start(start);
            return process is not null && Finishes(process, hear, cancellationToken);
        }
        catch (Exception fault) when (fault is Win32Exception or InvalidOperationException)
        {
            return false;
        }
    }

    private bool Finishes(Process process, Action<string>? hear, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(limit);
        try
        {
            process.OutputDataReceived += (_, line) => { if (line.Data is { } text) hear?.Invoke(text); };
            process.ErrorDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            Wait(process, deadline.Token);
            return process.ExitCode == 0;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            cancellationToken.ThrowIfCancellationRequested();
            IsTimedOut = deadline.IsCancellationRequested;
            return false;
        }
    }

    /// <summary>Says where a program took too long, for those whose caller tells that from other failures.</summary>
    /// <exception cref="TimeoutException">The last run took longer than its limit.</exception>
    public void ThrowIfTimedOut()
    {
        if (IsTimedOut) throw new TimeoutException();
    }

    private void Wait(Process process, CancellationToken cancellationToken)
    {
        var end = process.WaitForExitAsync(cancellationToken);
        while (!end.Wait(WatchInterval, cancellationToken))
        {
            if (MemoryOf(process) > MostMemory) throw new OperationCanceledException();
        }
    }

    /// <summary>What the program takes now; nothing where it ends while it is asked.</summary>
    private static long MemoryOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }
}
