using System.Collections.Immutable;

namespace Mingsuan.Writing;

/// <summary>
/// Lays the blocks of a document on pages, the same for every format with pages: a wide table takes the headings right above it onto its landscape page,
/// and where a table starts a page, the first of these headings does.
/// </summary>
internal static class DocumentLayout
{
    /// <summary>The parts in order; none is empty.</summary>
    public static ImmutableArray<DocumentPart> Of(WrittenDocument document)
    {
        var blocks = Place(document.Blocks);
        var turned = Turn(blocks);
        var parts = ImmutableArray.CreateBuilder<DocumentPart>();
        for (var first = 0; first < blocks.Count;)
        {
            var next = first + 1;
            while (next < blocks.Count && turned[next] == turned[first]) next++;
            parts.Add(new DocumentPart(turned[first], [blocks[first] with { StartsPage = false }, .. blocks[(first + 1)..next]]));
            first = next;
        }

        return parts.ToImmutable();
    }

    /// <summary>The entries of the list of contents down to that level.</summary>
    public static IEnumerable<PlacedBlock> Entries(ImmutableArray<DocumentPart> parts, int levels) =>
        parts.SelectMany(part => part.Blocks).Where(placed => placed.Entry is not null && placed.Level <= levels);

    private static List<PlacedBlock> Place(ImmutableArray<DocumentBlock> blocks)
    {
        var placed = new List<PlacedBlock>();
        var above = new Stack<int>();
        foreach (var block in blocks)
        {
            if (block is HeadingBlock heading) Enter(above, heading.Level);
            var level = above.Count;
            var isApart = block is ContentsBlock || (placed.Count > 0 && placed[^1].Block is CoverBlock or ContentsBlock);
            placed.Add(block switch
            {
                HeadingBlock own => new PlacedBlock(block, isApart || own.StartsPage, level, own.Id),
                DocumentTable table => new PlacedBlock(block, isApart, level + 1, $"table-{table.Id}"),
                ChartBlock chart => new PlacedBlock(block, isApart, level + 1, $"chart-{chart.Id}"),
                _ => new PlacedBlock(block, isApart, 0, string.Empty),
            });
            if (block is DocumentTable { StartsPage: true }) Start(placed, placed.Count - 1);
        }

        return placed;
    }

    /// <summary>Levels follow one another without a gap, whatever the headings say: 1, 3, 3, 2 are 1, 2, 2, 2.</summary>
    private static void Enter(Stack<int> above, int level)
    {
        while (above.Count > 0 && above.Peek() >= level) above.Pop();
        above.Push(level);
    }

    private static void Start(List<PlacedBlock> blocks, int table)
    {
        var first = FirstHeading(blocks, table);
        blocks[first] = blocks[first] with { StartsPage = true };
    }

    /// <summary>The first of the headings right above a block, or the block itself. A heading that starts a page is the first.</summary>
    private static int FirstHeading(List<PlacedBlock> blocks, int index)
    {
        while (index > 0 && blocks[index - 1].Block is HeadingBlock && !blocks[index].StartsPage) index--;
        return index;
    }

    private static bool[] Turn(List<PlacedBlock> blocks)
    {
        var turned = new bool[blocks.Count];
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Block is not DocumentTable { IsLandscape: true }) continue;
            for (var above = FirstHeading(blocks, i); above <= i; above++) turned[above] = true;
        }

        return turned;
    }
}
