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
        var stated = book.Claims.Where(claim => claim.IsStated && IsCountOfProjects(claim.Coordinate, disclosure.Cube)).MaxBy(claim => claim.Figure.Value);
        if (projects.Count == 0 || stated is null) return;
        var forms = new Side([.. projects.Select(form => new Term(book.AddOne(form, stated.Coordinate), 1))]);
        identities.Add(new Identity(IdentityKind.PartOf, RuleIds.FormCount, forms, stated.AsSide, Relation.AtMost) { Evidence = "forms" });
    }

    private static bool IsCountOfProjects(Coordinate coordinate, CubeSpace cube) =>
        coordinate[cube.Aspect]?.Id == "targets-covered" && coordinate[cube.Measure]?.IsWithin(cube.Measure["projects"]) == true;
}
