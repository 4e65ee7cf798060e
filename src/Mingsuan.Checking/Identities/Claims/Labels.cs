namespace Mingsuan.Checking;

/// <summary>The document's own labels of a claim, without positions and values.</summary>
internal static class Labels
{
    /// <summary>Table, row and column, or the coordinate where a sentence or form states it.</summary>
    public static string Of(Claim claim) =>
        claim.Place.Table is { } table
            ? $"{table}/{claim.Place.Row}/{claim.Place.Column}"
            : $"{claim.Group.Kind}/{claim.Coordinate}";
}
