namespace Mingsuan.Catalog;

/// <summary>
/// One file format of data/formats: how its content is recognised, whether Mingsuan reads it, and what to do where it does not.
/// A format without signature, container and opening is never recognised; plain text is what is left.
/// </summary>
public sealed record FormatSignature
{
    /// <summary>The short name, such as <c>pdf</c>; readers are bound to it.</summary>
    public required string Id { get; init; }

    /// <summary>The Chinese name.</summary>
    public required string Name { get; init; }

    /// <summary>The English name.</summary>
    public required string English { get; init; }

    /// <summary>The bytes, in hexadecimal, of which one starts the file at <see cref="Offset"/>.</summary>
    public IReadOnlyList<string> Signatures { get; init; } = [];

    /// <summary>Where a signature stands, in bytes from the start.</summary>
    public int Offset { get; init; }

    /// <summary>How many bytes behind <see cref="Offset"/> a signature may start instead; 0: exactly there.</summary>
    public int Within { get; init; }

    /// <summary>What a text of this format opens with, whatever its case, behind blanks and a byte order mark.</summary>
    public IReadOnlyList<string> Openings { get; init; } = [];

    /// <summary>What a text of this format holds near its opening, whatever its case; all of it.</summary>
    public IReadOnlyList<string> Holds { get; init; } = [];

    /// <summary>The id of the readable format that an office program can convert this one to, or null.</summary>
    public string? ConvertedTo { get; init; }

    /// <summary>For a format that is a container of others: which kind, and what it must hold.</summary>
    public FormatContainer? Container { get; init; }

    /// <summary>Patterns of entries that programs leave in archives and nobody wrote.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>The usual endings of file names, without the dot; for people, never used to decide.</summary>
    public IReadOnlyList<string> Extensions { get; init; } = [];

    /// <summary>True where Mingsuan reads the format.</summary>
    public bool Readable { get; init; }

    /// <summary>What to do with a file that cannot be read; empty for a readable format.</summary>
    public string Advice { get; init; } = "";

    /// <summary>The advice in English.</summary>
    public string AdviceEnglish { get; init; } = "";
}
