using Mingsuan.Kernel;

namespace Mingsuan.Reading;

/// <summary>A block with where it stands on its upright page, and the edges of its columns if it is a grid.</summary>
internal sealed record PdfBlock(SourceBlock Block, int Page, double Top, double Bottom)
{
    /// <summary>The edges of a grid's columns.</summary>
    public IReadOnlyList<double> Columns { get; init; } = [];

    /// <summary>True for a grid that no line closes below.</summary>
    public bool IsOpenBelow { get; init; }

    /// <summary>The columns of a table without a ruled grid.</summary>
    public OpenTable? Open { get; init; }

    /// <summary>The height of the upright page.</summary>
    public double PageHeight { get; init; }
}
