using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// Whether the money of forms makes a whole though nothing says that every project has one: it does where it comes to the whole to the last digit, or
/// but for one slip in one of the numbers that cannot be a project without a form.
/// </summary>
internal sealed class FormCoverage(ClaimBook book)
{
    /// <summary>A single form that is as much as the whole is an agreement, not a sum.</summary>
    private const int FewestForms = 2;

    private HashSet<decimal>? printed;

    /// <summary>The whole as the sum of all forms.</summary>
    public static Identity Make(Claim whole, Side forms) =>
        new(IdentityKind.CrossRollUp, whole.Group.Kind == ClaimGroupKind.Panel ? RuleIds.CrossTable : RuleIds.NarrativeVersusTable, whole.AsSide, forms) { Evidence = "forms:all" };

    /// <summary>The sum that the forms make of the whole, or null where they may be a part of it.</summary>
    public Identity? Whole(Claim whole, Side forms)
    {
        if (forms.Terms.Length < FewestForms) return null;
        var sum = Make(whole, forms);
        if (sum.Outcome.Kind == OutcomeKind.Holds) return sum;
        return sum.IsBroken && SingleSlips.IsLong(whole) && (SingleSlips.IsTransposed(sum) || (!MayBeForm(sum) && SingleSlips.Explain(sum))) ? sum.ShownBySlip() : null;
    }

    /// <summary>True where what is missing may be a project that has no form: one that the document prints, or a round amount that is no less than that of another.</summary>
    private bool MayBeForm(Identity sum)
    {
        var missing = sum.Difference;
        printed ??= [.. book.Claims.Where(MayBeProject).Select(claim => claim.Figure.Value)];
        return printed.Contains(Math.Abs(missing)) || (missing > 0 && ListHabits.IsFull(missing) && missing >= sum.Right.Terms.Min(term => term.Claim.Figure.Value));
    }

    /// <summary>True for an amount that a table prints of a project, or that a text says.</summary>
    private bool MayBeProject(Claim claim) =>
        claim is { IsStated: true, Base: null } && (claim.Group.Kind == ClaimGroupKind.Paragraph || claim.Coordinate[book.Cube.Project] is { IsAll: false });
}
