using Mingsuan.Catalog;

namespace Mingsuan.Reading;

/// <summary>Completes codes that print one level a row (205, below it 08, below that 03) with what stands above them in the columns at their left.</summary>
internal static class CodeLevels
{
    private const int Category = 1;
    private const int Item = 3;
    private const int PieceLength = 2;
    private const int CategoryLength = 3;

    /// <summary>The level of a code column: 1 类, 2 款, 3 项; 0 where its header does not say.</summary>
    public static int Of(LabelRole role) => role switch
    {
        LabelRole.CodeCategory => Category,
        LabelRole.CodeSection => Category + 1,
        LabelRole.CodeItem => Item,
        _ => 0,
    };

    /// <summary>
    /// The piece of a code in a column of its level: workbooks that keep it as a number lose the zero before it (3 for 03). Behind less than a whole
    /// category it is the rest of one that a narrow cell broke (30 8).
    /// </summary>
    public static string Whole(string piece, LabelRole role, IReadOnlyList<string> before) =>
        Of(role) > Category && piece is [> '0' and <= '9'] && (before.Count == 0 || before[0].Length == CategoryLength) ? $"0{piece}" : piece;

    /// <summary>Sets the whole codes of all rows in place.</summary>
    public static void Complete(List<RowDraft> rows)
    {
        List<string> above = [];
        foreach (var row in rows.Where(row => row is { FirstLevel: > 0, CodePieces.Count: > 0 }))
        {
            if (IsPart(row) && above.Count >= row.FirstLevel - 1) row.CodePieces = [.. above[..(row.FirstLevel - 1)], .. row.CodePieces];
            above = [.. row.CodePieces];
        }
    }

    private static bool IsPart(RowDraft row) =>
        row.FirstLevel > Category && row.FirstLevel + row.CodePieces.Count - 1 <= Item && row.CodePieces.All(piece => piece.Length == PieceLength);
}
