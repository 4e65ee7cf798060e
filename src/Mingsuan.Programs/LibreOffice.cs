namespace Mingsuan.Programs;

/// <summary>
/// LibreOffice as a child process for one document: without window and macros, with a profile of its own that knows no way to the
/// network, in a temporary folder that is gone afterwards, and killed where it takes too long.
/// </summary>
public sealed class LibreOffice : IDocumentConverter
{
    private const string NoProxy = "127.0.0.1";
    private const string ClosedPort = "9";

    private static readonly TimeSpan LongestRun = TimeSpan.FromSeconds(60);

    private static readonly string[] ProxyVariables = ["http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"];

    private readonly Lazy<string?> program = new(Find);

    /// <inheritdoc/>
    public bool IsAvailable => program.Value is not null;

    /// <inheritdoc/>
    public byte[]? Convert(byte[] document, string extension, string target, int limit, CancellationToken cancellationToken) =>
        Convert(document, extension, target, null, limit, cancellationToken);

    /// <summary>The same through one of the program's own filters, with its settings: <c>writer_pdf_Export:{…}</c>.</summary>
    public byte[]? Convert(byte[] document, string extension, string target, string? filter, int limit, CancellationToken cancellationToken)
    {
        if (program.Value is not { } path) return null;
        TemporaryFolder.RemoveLeftovers(TimeProvider.System);
        try
        {
            using var folder = new TemporaryFolder();
            File.WriteAllBytes(folder[$"document.{extension}"], document);
            return Run(path, folder, $"document.{extension}", filter is null ? target : $"{target}:{filter}", cancellationToken) ? Output(folder["out", $"document.{target}"], limit) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool Run(string path, TemporaryFolder folder, string input, string target, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder["profile", "user"]);
        File.WriteAllText(folder["profile", "user", "registrymodifications.xcu"], Settings);
        var proxy = $"http://{NoProxy}:{ClosedPort}";
        var program = new ChildProgram(path, LongestRun)
        {
            Environment = ProxyVariables.ToDictionary(name => name, _ => proxy, StringComparer.Ordinal),
        };
        string[] arguments = ["--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck", $"-env:UserInstallation={new Uri(folder["profile"])}", "--convert-to", target, "--outdir", folder["out"], folder[input]];
        return program.Run(folder.Path, arguments, cancellationToken);
    }

    private static byte[]? Output(string path, int limit) =>
        new FileInfo(path) is { Exists: true } file && file.Length <= limit ? File.ReadAllBytes(path) : null;

    /// <summary>The program on the path, or where its installers put it.</summary>
    private static string? Find() => ChildProgram.Find(
        OperatingSystem.IsWindows() ? ["soffice.exe"] : ["soffice", "libreoffice"],
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "LibreOffice", "program"),
        "/Applications/LibreOffice.app/Contents/MacOS");

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
