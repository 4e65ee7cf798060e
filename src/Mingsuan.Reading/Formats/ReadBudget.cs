namespace Mingsuan.Reading;

/// <summary>What one call may still spend of its limits; the entries of an archive share it.</summary>
internal sealed class ReadBudget(ReadLimits limits)
{
    private int lines = limits.MaxLines;
    private int cells = limits.MaxCells;

    /// <summary>The limits that the call started with.</summary>
    public ReadLimits Limits => limits;

    /// <summary>Unpacked bytes that are left.</summary>
    public int UnpackedBytes { get; private set; } = limits.MaxUnpackedBytes;

    /// <summary>False where that many lines are more than are left: such a file need not be looked into.</summary>
    public bool HasLines(int count) => count <= lines;

    /// <summary>False where that many cells are more than are left.</summary>
    public bool HasCells(int count) => count <= cells;

    /// <summary>Takes one line; false where none is left.</summary>
    public bool TrySpendLine()
    {
        if (lines == 0) return false;
        lines--;
        return true;
    }

    /// <summary>Takes cells; false where too few are left.</summary>
    public bool TrySpendCells(int count)
    {
        if (count > cells) return false;
        cells -= count;
        return true;
    }

    /// <summary>Takes the cells of a page; false where too few are left.</summary>
    public bool TrySpendCells(IEnumerable<PdfBlock> page) =>
        TrySpendCells(page.Sum(block => block.Block is Kernel.Grid grid ? grid.Rows.Sum(row => row.Cells.Length) : 0));

    /// <summary>Takes unpacked bytes, which are not more than are left.</summary>
    public void SpendUnpacked(int count) => UnpackedBytes -= count;
}
