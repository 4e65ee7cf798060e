using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Sums that one paragraph states whole: an exhaustive member and all its children (政府采购: 货物, 工程, 服务).</summary>
internal static class ParagraphSums
{
    /// <summary>Adds them.</summary>
    public static void Add(ClaimBook book, List<Identity> identities)
    {
        foreach (var paragraph in book.Claims.Where(IsAmountInText).GroupBy(claim => claim.Group))
        {
            var stated = paragraph.GroupBy(claim => claim.Coordinate).ToDictionary(claims => claims.Key, claims => claims.First());
            foreach (var whole in stated.Values) identities.AddRange(book.Cube.Dimensions.Select(dimension => Sum(whole, dimension, stated)).OfType<Identity>());
        }
    }

    private static bool IsAmountInText(Claim claim) =>
        claim is { IsStated: true, Base: null, Group.Kind: ClaimGroupKind.Paragraph } && Summation.IsAmount(claim.Coordinate);

    private static Identity? Sum(Claim whole, Dimension dimension, Dictionary<Coordinate, Claim> stated)
    {
        if (dimension.Kind != DimensionKind.Memo || whole.Coordinate[dimension] is not { IsExhaustive: true, Children.Count: > 1 } member) return null;
        var parts = member.Children.Select(child => stated.GetValueOrDefault(whole.Coordinate.With(child))).OfType<Claim>().ToArray();
        return parts.Length == member.Children.Count ? new Identity(IdentityKind.RollUp, RuleIds.RollUp, whole.AsSide, Side.Sum(parts)) : null;
    }
}
