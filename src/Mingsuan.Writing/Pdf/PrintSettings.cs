using System.Collections.Immutable;

namespace Mingsuan.Writing;

/// <summary>How documents are printed by programs of the machine.</summary>
public sealed record PrintSettings
{
    /// <summary>The variable of the environment that names style sheets of fonts, parted like a path.</summary>
    public const string FontsVariable = "MINGSUAN_FONTS";

    /// <summary>The browser that prints; null for the one that is found: the variable MINGSUAN_BROWSER, else the path and the usual folders.</summary>
    public string? Browser { get; init; }

    /// <summary>
    /// Style sheets with <c>@font-face</c> rules for the families Noto Serif SC and Noto Sans SC (or others that the page names), so that the PDF embeds
    /// TrueType fonts where the machine has none.
    /// </summary>
    public ImmutableArray<string> FontSheets { get; init; } =
        [.. (Environment.GetEnvironmentVariable(FontsVariable) ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>True for a PDF to archive (PDF/A-2b, PDF/UA-1), which LibreOffice makes of the Word document.</summary>
    public bool IsArchival { get; init; }

    /// <summary>True for a Word document whose contents have their page numbers already, which LibreOffice counts.</summary>
    public bool HasPages { get; init; }
}
