using Mingsuan.Programs;

namespace Mingsuan.Benchmarks;

/// <summary>A file that means harm, by its name, and how it is written.</summary>
internal sealed record HostileFile(string Name, Action<string> Write)
{
    /// <summary>How long it may take: what LibreOffice converts has the minute that it is given.</summary>
    public TimeSpan Longest => Name.EndsWith(".odt", StringComparison.Ordinal) ? TimeSpan.FromSeconds(70) : TimeSpan.FromSeconds(10);
}
