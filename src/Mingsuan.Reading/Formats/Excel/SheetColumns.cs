namespace Mingsuan.Reading;

/// <summary>The letters that spreadsheets number their columns with.</summary>
internal static class SheetColumns
{
    private const int Letters = 26;

    /// <summary>The name of a column from 0: A, B … Z, AA.</summary>
    public static string Name(int column) =>
        (column >= Letters ? Name((column / Letters) - 1) : string.Empty) + (char)('A' + (column % Letters));
}
