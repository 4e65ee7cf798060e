using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>The diagnostics of files as a whole; their words are in data/messages.</summary>
internal static class FileDiagnostics
{
    public static Diagnostic UnreadableFormat(string file, FormatSignature format) => Of("FIL-0001", file) with
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

    public static Diagnostic TooLarge(string file, int limit) => Of("FIL-0002", file, ("limit", $"{limit}"));

    public static Diagnostic Binary(string file) => Of("FIL-0003", file);

    public static Diagnostic UnknownEncoding(string file) => Of("FIL-0004", file);

    public static Diagnostic Empty(string file) => Of("FIL-0005", file);

    public static Diagnostic NotFound(string file) => Of("FIL-0006", file);

    public static Diagnostic NotOpened(string file) => Of("FIL-0007", file);

    public static Diagnostic TooManyLines(string file, int limit) => Of("FIL-0008", file, ("limit", $"{limit}"));

    public static Diagnostic TooManyCells(string file, int limit) => Of("FIL-0009", file, ("limit", $"{limit}"));

    /// <summary>An error of the file; “file” is always among the values.</summary>
    public static Diagnostic Of(string id, string file, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var all = new Dictionary<string, string> { ["file"] = file };
        foreach (var (name, value) in values) all[name] = value;
        return new Diagnostic(id, Severity.Error, new Place { File = file }) { Values = all };
    }
}
