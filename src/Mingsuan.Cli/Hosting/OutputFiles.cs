using System.Text;
using Mingsuan.Application;
using Mingsuan.Kernel;

namespace Mingsuan.Cli;

/// <summary>Writes reports to the output or to files; a file that cannot be written is a diagnostic, not an exception.</summary>
internal sealed class OutputFiles(CommandHost host)
{
    private static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly UTF8Encoding Marked = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>Writes to the output, UTF-8, with a byte order mark where spreadsheet programs need one to tell it.</summary>
    public void ToOutput(Action<TextWriter> write, bool marked = false)
    {
        using var writer = new StreamWriter(host.Output, marked ? Marked : Plain, leaveOpen: true) { NewLine = "\n" };
        write(writer);
    }

    /// <summary>Writes the file, never over one of the <paramref name="inputs"/> nor over a protected one; what went wrong, or null.</summary>
    public static Diagnostic? ToFile(string path, IEnumerable<string> inputs, bool marked, Action<TextWriter> write) => ToFile(path, inputs, stream =>
    {
        using var writer = new StreamWriter(stream, marked ? Marked : Plain, leaveOpen: true) { NewLine = "\n" };
        write(writer);
    });

    /// <summary>The same of bytes.</summary>
    public static Diagnostic? ToFile(string path, IEnumerable<string> inputs, Action<Stream> write)
    {
        try
        {
            if (inputs.Any(input => IsSame(input, path))) return HostDiagnostics.ReportReplacesInput(path);
            if (File.Exists(path) && (File.GetAttributes(path) & FileAttributes.ReadOnly) != 0) return HostDiagnostics.ReportNotWritten(path);
            if (Missing(path) is { } missing) return missing;
            using var stream = new FileStream(path, FileMode.Create, FileAccess.Write);
            write(stream);
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return HostDiagnostics.ReportNotWritten(path);
        }
    }

    /// <summary>
    /// Makes the place for output ready before any work is done: a folder that is named as one is made, a file's folder must be there already, as must
    /// that folder's own; what is missing, or null.
    /// </summary>
    public static Diagnostic? Prepare(string path, bool isFolder)
    {
        try
        {
            var place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
            if (Missing(place) is { } missing) return missing;
            if (isFolder) Directory.CreateDirectory(place);
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return HostDiagnostics.ReportNotWritten(path);
        }
    }

    /// <summary>A mistyped name must not make folders: the folder that the file belongs into, where it is not there.</summary>
    private static Diagnostic? Missing(string path)
    {
        var target = new FileInfo(path).LinkTarget is null ? Path.GetFullPath(path) : TargetOf(path);
        if (target is null) return HostDiagnostics.LinkLeadsNowhere(path);
        return Path.GetDirectoryName(target) is { Length: > 0 } folder && !Path.Exists(folder) ? HostDiagnostics.FolderMissing(path, folder) : null;
    }

    /// <summary>Where a link leads in the end; null where it leads back to itself.</summary>
    private static string? TargetOf(string link)
    {
        try
        {
            return File.ResolveLinkTarget(link, returnFinalTarget: true)?.FullName;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>True where both names lead to one file, through links as well.</summary>
    private static bool IsSame(string left, string right) => left.Length > 0 && string.Equals(Resolve(left), Resolve(right), StringComparison.OrdinalIgnoreCase);

    private static string Resolve(string path) => (File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null) ?? Path.GetFullPath(path);
}
