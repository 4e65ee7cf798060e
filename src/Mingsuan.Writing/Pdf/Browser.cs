using Mingsuan.Programs;

namespace Mingsuan.Writing;

/// <summary>
/// A browser on the machine (Chromium, Chrome or Edge) that prints a page as a tagged PDF with bookmarks: a child process without window, with a profile of
/// its own in a temporary folder and no way to the network.
/// </summary>
internal sealed class Browser(string? path)
{
    /// <summary>The variable of the environment that names the program.</summary>
    public const string Variable = "MINGSUAN_BROWSER";

    private const string ClosedProxy = "--proxy-server=http://127.0.0.1:9";
    private const string Page = "page.html";
    private const string Printed = "page.pdf";

    private static readonly TimeSpan LongestRun = TimeSpan.FromSeconds(90);

    private static readonly string[] Names = OperatingSystem.IsWindows()
        ? ["chrome.exe", "msedge.exe", "chromium.exe"]
        : ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable", "msedge", "Google Chrome", "Microsoft Edge", "Chromium"];

    private readonly Lazy<string?> program = new(() => path ?? Environment.GetEnvironmentVariable(Variable) ?? ChildProgram.Find(Names, Folders));

    /// <summary>True where the program is there.</summary>
    public bool IsAvailable => program.Value is { } found && File.Exists(found);

    private static string[] Folders =>
    [
        .. new[] { Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData }
            .Select(Environment.GetFolderPath)
            .SelectMany(folder => new[] { Path.Combine(folder, "Google", "Chrome", "Application"), Path.Combine(folder, "Microsoft", "Edge", "Application"), Path.Combine(folder, "Chromium", "Application") }),
        "/Applications/Google Chrome.app/Contents/MacOS",
        "/Applications/Microsoft Edge.app/Contents/MacOS",
        "/Applications/Chromium.app/Contents/MacOS",
    ];

    /// <summary>The page as a PDF; null where the program failed or took too long.</summary>
    public byte[]? Print(string html, CancellationToken cancellationToken)
    {
        try
        {
            using var folder = new TemporaryFolder();
            File.WriteAllText(folder[Page], html);
            var child = new ChildProgram(program.Value!, LongestRun); // asked only where it is there
            return child.Run(folder.Path, Arguments(folder), cancellationToken) && File.Exists(folder[Printed]) ? File.ReadAllBytes(folder[Printed]) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The administrator of a Unix machine cannot use the browser's sandbox.</summary>
    private static IEnumerable<string> Arguments(TemporaryFolder folder)
    {
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess) yield return "--no-sandbox";
        foreach (var argument in (string[])["--headless", "--disable-gpu", "--disable-extensions", "--no-first-run", "--disable-dev-shm-usage", ClosedProxy, "--allow-file-access-from-files", "--no-pdf-header-footer", "--generate-pdf-document-outline", "--export-tagged-pdf"])
            yield return argument;
        yield return $"--user-data-dir={folder["profile"]}";
        yield return $"--print-to-pdf={folder[Printed]}";
        yield return new Uri(folder[Page]).AbsoluteUri;
    }
}
