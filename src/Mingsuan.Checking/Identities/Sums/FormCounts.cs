using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// The projects that have a form against the number of projects with targets that the text states: the forms that are printed can be fewer, never
/// more. Where the text states several numbers (projects of two levels), the largest counts.
/// </summary>
internal static class FormCounts
{
    public static void Add(Disclosure disclosure, ClaimBook book, List<Identity> identities)
    {
        var projects = disclosure.Forms
            .Where(form => form is { Kind: PerformanceFormKind.Project, Project: not null })
            .DistinctBy(form => TextFolding.Fold($"{form.Project}{form.ProjectCode}"), StringComparer.Ordinal).ToList();
        var stated = book.Claims.Where(claim => claim.IsStated && claim.Coordinate[disclosure.Cube.Aspect]?.Id == "targets-covered" && Counts("projects", claim.Coordinate, disclosure.Cube)).MaxBy(claim => claim.Figure.Value);
        stated ??= book.Claims.FirstOrDefault(claim => claim.IsStated && Counts("targets", claim.Coordinate, disclosure.Cube) && MayCount(claim, projects.Count) && HaveAllMoney(disclosure, book, claim));
        if (projects.Count == 0 || stated is null) return;
        var forms = new Side([.. projects.Select(form => new Term(book.AddOne(form, stated.Coordinate), 1))]);
        identities.Add(HaveAllMoney(disclosure, book, stated)
            ? new Identity(IdentityKind.RollUp, RuleIds.FormCountOfAllMoney, stated.AsSide, forms) { Evidence = "forms" }
            : new Identity(IdentityKind.PartOf, RuleIds.FormCount, forms, stated.AsSide, Relation.AtMost) { Evidence = "forms" });
    }

    /// <summary>True where the money of all forms is what the text says beside the number, to the last digit: then there are no other projects.</summary>
    private static bool HaveAllMoney(Disclosure disclosure, ClaimBook book, Claim count)
    {
        var money = disclosure.Forms.Where(form => form.Kind == PerformanceFormKind.Project).Select(form => form.Amounts.FirstOrDefault(amount => amount.Figure.IsStated)?.Figure.Value ?? 0).ToList();
        return money.Count > 1 && book.Claims.Any(claim => claim is { IsStated: true, Base: null } && ReferenceEquals(claim.Group, count.Group) && Summation.IsAmount(claim.Coordinate) && claim.Figure.Value == money.Sum());
    }

    /// <summary>What is more than twice as many as the forms, or fewer than half, is not the targets of projects but what each of them aims at.</summary>
    private static bool MayCount(Claim count, int forms) => count.Figure.Value < 2 * forms && forms < 2 * count.Figure.Value;

    private static bool Counts(string measure, Coordinate coordinate, CubeSpace cube) => coordinate[cube.Measure]?.IsWithin(cube.Measure[measure]) == true;
}
