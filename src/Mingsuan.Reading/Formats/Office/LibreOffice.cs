using System.Diagnostics;

namespace Mingsuan.Reading;

/// <summary>
/// LibreOffice as a child process for one document: without window and macros, with a profile of its own that knows no way to the
/// network, in a temporary folder that is gone afterwards, and killed where it takes too long.
/// </summary>
internal sealed class LibreOffice : IDocumentConverter
{
    private const string NoProxy = "127.0.0.1";
    private const string ClosedPort = "9";

    private static readonly TimeSpan LongestRun = TimeSpan.FromSeconds(60);

    private readonly Lazy<string?> program = new(Find);

    /// <inheritdoc/>
    public bool IsAvailable => program.Value is not null;

    /// <inheritdoc/>
    public byte[]? Convert(byte[] document, string extension, string target, int limit, CancellationToken cancellationToken)
    {
        if (program.Value is not { } path) return null;
        DirectoryInfo? folder = null;
        try
        {
            folder = Directory.CreateTempSubdirectory("mingsuan-");
            var input = Path.Combine(folder.FullName, $"document.{extension}");
            File.WriteAllBytes(input, document);
            return Run(path, folder.FullName, input, target, cancellationToken) ? Output(Path.Combine(folder.FullName, "out", $"document.{target}"), limit, cancellationToken) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            return null;
        }
        finally
        {
            Remove(folder);
        }
    }

    private static bool Run(string path, string folder, string input, string target, CancellationToken cancellationToken)
    {
        var profile = Path.Combine(folder, "profile");
        Directory.CreateDirectory(Path.Combine(profile, "user"));
        File.WriteAllText(Path.Combine(profile, "user", "registrymodifications.xcu"), Settings);
        var start = new ProcessStartInfo(path) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, CreateNoWindow = true };
        foreach (var argument in new[] { "--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck", $"-env:UserInstallation={new Uri(profile)}", "--convert-to", target, "--outdir", Path.Combine(folder, "out"), input })
            start.ArgumentList.Add(argument);
        foreach (var name in new[] { "http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY" }) start.Environment[name] = $"http://{NoProxy}:{ClosedPort}";
        using var process = Process.Start(start);
        return process is not null && Finishes(process, cancellationToken);
    }

    private static bool Finishes(Process process, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(LongestRun);
        try
        {
            process.OutputDataReceived += (_, _) => { };
            process.ErrorDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            process.WaitForExitAsync(limit.Token).GetAwaiter().GetResult();
            return process.ExitCode == 0;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            cancellationToken.ThrowIfCancellationRequested();
            return false;
        }
    }

    private static byte[]? Output(string path, int limit, CancellationToken cancellationToken)
    {
        if (!File.Exists(path)) return null;
        using var stream = File.OpenRead(path);
        return stream.ReadAtMost(limit, cancellationToken);
    }

    private static void Remove(DirectoryInfo? folder)
    {
        try
        {
            folder?.Delete(recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // what the system still holds open is left to its own cleaning of temporary folders
        }
    }

    /// <summary>The program on the path, or where its installers put it.</summary>
    private static string? Find()
    {
        var names = OperatingSystem.IsWindows() ? new[] { "soffice.exe" } : ["soffice", "libreoffice"];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Append(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "LibreOffice", "program"))
            .Append("/Applications/LibreOffice.app/Contents/MacOS");
        return folders.SelectMany(folder => names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }

    /// <summary>No macros, no links that are followed, and a proxy that nobody answers.</summary>
    private static string Settings =>
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>{NoProxy}</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>{ClosedPort}</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>{NoProxy}</value></prop></item>
        <item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>{ClosedPort}</value></prop></item>
        </oor:items>
        """;
}
