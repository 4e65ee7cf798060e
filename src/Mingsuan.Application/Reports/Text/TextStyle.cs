using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Colours on a terminal that shows them, plain text elsewhere.</summary>
internal sealed class TextStyle(bool usesColour)
{
    public string Heading(string text) => Paint("1", text);

    public string Muted(string text) => Paint("2", text);

    /// <summary>The text in the colour of a severity.</summary>
    public string Of(Severity severity, string text) => severity switch
    {
        Severity.Error => Paint("1;31", text),
        Severity.Warning => Paint("1;33", text),
        Severity.Information => Paint("36", text),
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "unknown severity"),
    };

    private string Paint(string code, string text) => usesColour ? $"\u001B[{code}m{text}\u001B[0m" : text;
}
