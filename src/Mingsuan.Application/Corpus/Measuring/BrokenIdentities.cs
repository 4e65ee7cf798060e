using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Checking;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Writes broken identities down for people who look for the cause: places, amounts, and a pattern that like ones share.</summary>
internal sealed class BrokenIdentities(TableKinds kinds, PersonalNumbers personal)
{
    /// <summary>The broken ones of a report, in its order.</summary>
    public IEnumerable<BrokenIdentity> Of(CheckReport report) => report.Identities.Where(identity => identity.IsBroken).Select(Of);

    private BrokenIdentity Of(Identity identity) => new(
        identity.Rule,
        BreakCauses.Of(identity),
        PatternOf(identity),
        Amount(identity.Left.Value),
        Amount(identity.Right.Value),
        Amount(identity.Difference),
        [.. identity.Left.Terms.Select(term => ToTerm("left", term)), .. identity.Right.Terms.Select(term => ToTerm("right", term))]);

    private BrokenTerm ToTerm(string side, Term term)
    {
        var place = term.Claim.Place;
        return new BrokenTerm(
            side,
            term.Coefficient < 0 ? "-" : "+",
            place.Page,
            place.Line,
            personal.Mask(place.Table ?? string.Empty),
            personal.Mask(place.Column ?? string.Empty),
            personal.Mask(place.Row ?? string.Empty),
            term.Claim.Figure.Text);
    }

    /// <summary>The rule, and on each side the kinds of table, or what else states it.</summary>
    private string PatternOf(Identity identity) => $"{identity.Rule}: {SideOf(identity.Left)} / {SideOf(identity.Right)}";

    private string SideOf(Side side) => string.Join('+', side.Terms.Select(term => HomeOf(term.Claim)).Distinct().Order(StringComparer.Ordinal));

    private string HomeOf(Claim claim) => claim.Group.Kind switch
    {
        ClaimGroupKind.Panel => kinds.Of(claim.Place.Table ?? string.Empty) is [var kind, ..] ? kind : "table",
        ClaimGroupKind.Form => "form",
        _ => "text",
    };

    private static string Amount(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
