using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// What forms say of accounts though they name none: where the forms come to the project money of all accounts but one, each to the last digit, those
/// that are left are of the last one. They come to its money, unless one has another amount or is missing.
/// </summary>
internal sealed class FormAccounts(ClaimBook book)
{
    /// <summary>The evidence of the identity: worth a warning, since a project may have no form.</summary>
    public const string Evidence = "forms:account";

    /// <summary>More forms have too many sums.</summary>
    private const int MostForms = 16;

    /// <summary>One account may come out by chance.</summary>
    private const int FewestCovered = 2;

    private readonly Dimension function = book.Cube.Function;

    /// <summary>The money of the last account as the sum of the forms that are left, where that does not hold and no other forms may be left; else null.</summary>
    public Identity? Last(Claim whole, IReadOnlyList<Claim> forms)
    {
        if (forms.Count > MostForms) return null;
        var found = Items(whole).Select(items => Last(items, forms)).FirstOrDefault(last => last is not null);
        return found is { IsBroken: true } ? found : null;
    }

    private static Identity? Last(List<Claim> items, IReadOnlyList<Claim> forms)
    {
        if (items.Count <= FewestCovered) return null;
        var covering = new FormCovering([.. items.Select(item => item.Figure.Value)], [.. forms.Select(form => form.Figure.Value)]);
        return covering.Left() is { } left ? Make(items[left.Item], forms.Where((_, at) => left.Has(at))) : null;
    }

    private static Identity Make(Claim item, IEnumerable<Claim> forms) =>
        new(IdentityKind.CrossRollUp, RuleIds.CrossTable, item.AsSide, new Side([.. forms.Select(form => new Term(form, 1))])) { Evidence = Evidence };

    /// <summary>The items of each table that prints the whole with them.</summary>
    private IEnumerable<List<Claim>> Items(Claim whole) => book.Claims
        .Where(claim => claim is { IsStated: true, Base: null, Group.Kind: ClaimGroupKind.Panel, Figure.IsNothing: false } && claim.Coordinate[function]?.Id.Length == AccountCode.ItemDigits && claim.Coordinate.EqualsWith(whole.Coordinate, claim.Coordinate[function]!))
        .GroupBy(claim => claim.Group).Select(group => group.ToList())
        .Where(items => items.Sum(item => item.Figure.Value) == whole.Figure.Value);
}
