using System.Collections.Immutable;

namespace Mingsuan.Writing;

/// <summary>Blocks that stand on pages of one orientation.</summary>
internal sealed record DocumentPart(bool IsLandscape, ImmutableArray<PlacedBlock> Blocks);

/// <summary>
/// A block where it stands: whether a page starts with it, its level among the headings (a table is one below the heading above it; 0 where it has none),
/// and the name by which links reach it.
/// </summary>
internal sealed record PlacedBlock(DocumentBlock Block, bool StartsPage, int Level, string Anchor)
{
    /// <summary>What the list of contents prints of it; null where it prints nothing.</summary>
    public string? Entry => Block switch
    {
        HeadingBlock heading => heading.Text,
        DocumentTable table => table.Heading,
        _ => null,
    };
}
