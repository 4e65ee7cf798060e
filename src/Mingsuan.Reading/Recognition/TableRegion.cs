using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>
/// The blocks of a document that make one printed table: the caption (title, number, body, unit), the grids or layout lines of its
/// body in order (continued pages joined), and the notes below. What stands between tables is running text.
/// </summary>
internal sealed record TableRegion(string Title, Place Place, ImmutableArray<SourceBlock> Body)
{
    /// <summary>The printed number (表3), or null.</summary>
    public string? Number { get; init; }

    /// <summary>The printed unit of display, or null.</summary>
    public DisplayUnit? Unit { get; init; }

    /// <summary>The line that prints it, or null.</summary>
    public Place? UnitPlace { get; init; }

    public ImmutableArray<Paragraph> Captions { get; init; } = [];

    public ImmutableArray<Paragraph> Notes { get; init; } = [];

    /// <summary>Where the title is printed again because the table goes on.</summary>
    public ImmutableArray<Place> RepeatedTitles { get; init; } = [];

    /// <summary>True for performance forms (绩效目标表, 申报表), which are read by the form reader.</summary>
    public bool IsForm { get; init; }

    /// <summary>True where the carrier says that the body could not be read.</summary>
    public bool IsIllegible { get; init; }
}
