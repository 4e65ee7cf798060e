using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// Tells of an amount in a sentence whether it is that of a part of all expenditure: a table prints the very amount for the same thing under
/// 基本支出 or 项目支出. Such a sentence lists what belongs to one of them beside the other, and says of neither the whole.
/// </summary>
internal static class NarrowerNature
{
    private static readonly string[] Parts = ["basic", "project"];

    /// <summary>True where a table prints the amount as a part of what <paramref name="coordinate"/> is.</summary>
    public static bool Explains(Claim text, Coordinate coordinate, StatementIndex index) =>
        text is { IsStated: true, Group.Kind: ClaimGroupKind.Paragraph, Figure.Value: > 0 }
        && Parts.Select(part => index.Cube.Nature[part])
            .Where(part => coordinate[index.Cube.Nature] is { } whole && whole != part && part.IsWithin(whole))
            .Any(part => index.Find(coordinate, part)?.Claims.Exists(claim => claim is { IsStated: true, Group.Kind: ClaimGroupKind.Panel } && claim.Figure.Interval.Meets(text.Figure.Interval)) == true);
}
