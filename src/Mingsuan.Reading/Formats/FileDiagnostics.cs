using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>The diagnostics of files as a whole; their words are in data/messages.</summary>
internal static class FileDiagnostics
{
    public static Diagnostic UnreadableFormat(string file, FormatSignature format) => Of("unreadable-format", file) with
    {
        Values = new Dictionary<string, string>
        {
            ["file"] = file,
            ["format"] = format.Name,
            ["formatEnglish"] = format.English,
            ["advice"] = format.Advice,
            ["adviceEnglish"] = format.AdviceEnglish,
        },
    };

    public static Diagnostic NotConverted(string file, FormatSignature format) => UnreadableFormat(file, format) with { Id = "conversion-failed" };

    public static Diagnostic Converted(string file, FormatSignature format) =>
        UnreadableFormat(file, format) with { Id = "file-converted", Severity = Severity.Information };

    public static Diagnostic TooLarge(string file, int limit) => Of("file-too-large", file, ("limit", $"{limit}"));

    public static Diagnostic Binary(string file) => Of("file-is-binary", file);

    public static Diagnostic UnknownEncoding(string file) => Of("encoding-unknown", file);

    public static Diagnostic Damaged(string file) => Of("file-damaged", file);

    public static Diagnostic TooDeep(string file, int limit) => Of("file-too-deep", file, ("limit", $"{limit}"));

    public static Diagnostic TooManyElements(string file, int limit) => Of("too-many-elements", file, ("limit", $"{limit}"));

    public static Diagnostic Encrypted(string file) => Of("file-encrypted", file);

    public static Diagnostic Empty(string file) => Of("file-is-empty", file);

    public static Diagnostic NotFound(string file) => Of("file-not-found", file);

    /// <summary>Why the machine did not give the file, as far as its answer tells.</summary>
    public static Diagnostic NotOpened(string file, Exception fault) => Of(
        fault switch
        {
            UnauthorizedAccessException or System.Security.SecurityException => "file-not-permitted",
            PathTooLongException or NotSupportedException or ArgumentException => "file-name-impossible",
            IOException when IsLocked(fault.HResult) => "file-in-use",
            _ => "file-not-opened",
        },
        file);

    /// <summary>What Windows says of a file that another program holds, and what Unix says of a lock.</summary>
    private static bool IsLocked(int code) => (code & 0xFFFF) is 32 or 33 or 11;

    public static Diagnostic TooManyLines(string file, int limit) => Of("too-many-lines", file, ("limit", $"{limit}"));

    public static Diagnostic TooManyCells(string file, int limit) => Of("too-many-cells", file, ("limit", $"{limit}"));

    /// <summary>An error of the file; “file” is always among the values.</summary>
    public static Diagnostic Of(string id, string file, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var all = new Dictionary<string, string> { ["file"] = file };
        foreach (var (name, value) in values) all[name] = value;
        return new Diagnostic(id, Severity.Error, new Place { File = file }) { Values = all };
    }
}
