using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>The diagnostics of texts that were read; their words are in data/messages.</summary>
internal static class TextDiagnostics
{
    /// <summary>The file stops inside a character.</summary>
    public const string CutOffCode = "file-cut-off";

    public static Diagnostic LongLine(string file, int line, int length, int limit) =>
        At(line, Severity.Warning, FileDiagnostics.Of("line-cut", file, ("line", $"{line}"), ("length", $"{length}"), ("limit", $"{limit}")));

    public static Diagnostic CutOff(string file, int line) => At(line, Severity.Warning, FileDiagnostics.Of(CutOffCode, file));

    public static Diagnostic GuessedEncoding(string file, string encoding) =>
        FileDiagnostics.Of("encoding-guessed", file, ("encoding", encoding)) with { Severity = Severity.Information };

    public static Diagnostic ControlCharacters(string file, int count, int line) =>
        At(line, Severity.Information, FileDiagnostics.Of("control-characters-removed", file, ("count", $"{count}"), ("line", $"{line}")));

    public static Diagnostic DamagedCharacters(string file, int count, int line) =>
        At(line, Severity.Warning, FileDiagnostics.Of("characters-damaged", file, ("count", $"{count}"), ("line", $"{line}")));

    private static Diagnostic At(int line, Severity severity, Diagnostic diagnostic) =>
        diagnostic with { Severity = severity, Place = diagnostic.Place with { Line = line } };
}
