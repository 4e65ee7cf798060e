namespace Mingsuan.Kernel;

/// <summary>How much a finding or a diagnostic weighs.</summary>
public enum Severity
{
    /// <summary>Worth knowing; never changes the exit code.</summary>
    Information,

    /// <summary>Explain or look again.</summary>
    Warning,

    /// <summary>Cannot be right.</summary>
    Error,
}

/// <summary>
/// Something the reader met: damage that it repaired, a label that it could not resolve, a page that it could not read.
/// A value, collected and counted, never thrown. The message is looked up by id in data/messages.
/// </summary>
public sealed record Diagnostic(string Id, Severity Severity, Place Place)
{
    /// <summary>The values for the message's named slots.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>What led to it, each with words of its own; they fill the slot <c>causes</c>.</summary>
    public IReadOnlyList<Diagnostic> Causes { get; init; } = [];
}
