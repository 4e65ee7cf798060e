using System.Collections.Immutable;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// The sums that a performance form prints (资金总额 = its parts), and, for a project of one year, the whole term against the year.
/// </summary>
internal static class FormSums
{
    public static void Add(Disclosure disclosure, ClaimBook book, List<Identity> identities)
    {
        foreach (var form in disclosure.Forms)
        {
            foreach (var sum in form.Sums) AddSum(form, sum, book, identities);
            AddTermEqualsYear(form, book, disclosure.Cube, identities);
        }
    }

    private static void AddSum(PerformanceForm form, FormSum sum, ClaimBook book, List<Identity> identities)
    {
        var parts = sum.Parts.Select(part => book.Field(form.Id, part)).OfType<Claim>().ToList();
        if (book.Field(form.Id, sum.Whole) is not { } whole || parts.Count == 0) return;
        if (whole.Figure.IsNothing && parts.TrueForAll(part => part.Figure.IsNothing)) return;
        var side = new Side([.. parts.Select(part => new Term(part, 1))]);
        identities.Add(new Identity(IdentityKind.RollUp, RuleIds.RollUp, whole.AsSide, side, Relation.Equal) { Evidence = "form" });
    }

    /// <summary>Where every amount of the whole term stands beside one of the year and their totals are equal, so are the parts.</summary>
    private static void AddTermEqualsYear(PerformanceForm form, ClaimBook book, CubeSpace cube, List<Identity> identities)
    {
        var term = form.Amounts.Where(amount => amount.Coordinate[cube.Period] == cube.Period["whole-term"]).ToList();
        var pairs = term.Select(amount => (Term: amount, Year: form.Amounts.FirstOrDefault(other => other.Coordinate.Equals(amount.Coordinate.With(cube.Period["fiscal-year"]))))).ToList();
        if (pairs.Count < 2 || pairs.Exists(pair => pair.Year is null)) return;
        if (pairs.Count(pair => pair.Term.Figure.Value == pair.Year!.Figure.Value) < pairs.Count - 1) return;
        foreach (var (whole, year) in pairs.Where(pair => !pair.Term.Figure.IsNothing || !pair.Year!.Figure.IsNothing))
        {
            if (book.Field(form.Id, whole.Field) is not { } left || book.Field(form.Id, year!.Field) is not { } right) continue;
            identities.Add(new Identity(IdentityKind.Agreement, RuleIds.Agreement, left.AsSide, right.AsSide, Relation.Equal) { Evidence = "one-year-project" });
        }
    }
}
