using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// What the forms of a document say together: the projects of a table of forms make its total; the projects of all forms, and the tasks of
/// a body by nature, are at most what the tables state in all (not every project need have a form); equal where every project has one, or where
/// they come to it (<see cref="FormCoverage"/>, account by account <see cref="FormAccounts"/>), as to what the text says that targets cover.
/// </summary>
internal sealed class FormTotals(Disclosure disclosure, ClaimBook book, StatementIndex index)
{
    private readonly CubeSpace cube = disclosure.Cube;
    private readonly Member fiscal = disclosure.Cube.Source["fiscal"];
    private readonly FormCoverage coverage = new(book);
    private readonly FormAccounts accounts = new(book);

    public void Add(List<Identity> identities)
    {
        foreach (var table in disclosure.Forms.GroupBy(form => form.Id.Split('.')[0])) AddTable([.. table], identities);
        var projects = ProjectTotals().ToList();
        AddAll(projects, HaveAllForms(projects), identities);
        AddFiscal(identities);
        AddCovered(identities);
        var tasks = Tasks().ToList();
        AddAll(tasks.Where(task => task.Coordinate[cube.Nature]?.Id != "expenditure"), false, identities);
        AddTasks(tasks, identities);
        AddBasicTasks(tasks, identities);
    }

    /// <summary>The fiscal money of all projects with a form is at most what the tables state of it: of projects, else of all expenditure.</summary>
    private void AddFiscal(List<Identity> identities)
    {
        var parts = ProjectAmounts(IsFiscal).Where(claim => claim.IsStated).ToList();
        if (parts.Count < 2) return; // the fiscal money of a single project is compared as what is part of a wider amount
        AddPart(parts, WholeOf(cube.Nature["project"], parts[0].Coordinate, fiscal) ?? WholeOf(cube.Nature["expenditure"], parts[0].Coordinate, fiscal), "forms", identities);
    }

    /// <summary>The money that a text says targets cover is that of the forms, where they come to it.</summary>
    private void AddCovered(List<Identity> identities)
    {
        foreach (var told in book.Claims.Where(claim => claim is { IsStated: true, Base: null, Group.Kind: ClaimGroupKind.Paragraph } && IsCovered(claim.Coordinate)))
        {
            var forms = ProjectAmounts(coordinate => coordinate[cube.Source] == told.Coordinate[cube.Source]).Where(claim => claim.IsStated);
            if (coverage.Whole(told, Sum(forms)) is { } whole) identities.Add(whole);
        }
    }

    /// <summary>All tasks of a body together are at most what it spends.</summary>
    private void AddTasks(List<Claim> tasks, List<Identity> identities)
    {
        var parts = tasks.Where(task => task.IsStated).ToList();
        if (parts.Count > 0) AddPart(parts, WholeOf(cube.Nature["expenditure"], parts[0].Coordinate), "tasks", identities);
    }

    /// <summary>Tasks that are all paid from basic expenditure are at most that.</summary>
    private void AddBasicTasks(List<Claim> tasks, List<Identity> identities)
    {
        var basic = cube.Nature["basic"];
        if (tasks.Select(task => task.Coordinate[cube.Nature]).Distinct().Count() < 2 || !tasks.TrueForAll(task => task.Coordinate[cube.Nature]?.IsWithin(basic) == true)) return;
        AddPart(tasks.Where(task => task.IsStated), WholeOf(basic, tasks[0].Coordinate), "forms", identities);
    }

    private void AddTable(List<PerformanceForm> forms, List<Identity> identities)
    {
        var projects = forms.Where(form => form.Kind == PerformanceFormKind.Project).ToList();
        if (projects.Count == 0) return;
        foreach (var total in forms.Where(form => form.Kind == PerformanceFormKind.Sum))
        {
            foreach (var amount in total.Amounts.Where(amount => amount.Figure.IsStated))
            {
                var parts = projects.Select(form => book.Field(form.Id, amount.Field)).OfType<Claim>().ToList();
                if (book.Field(total.Id, amount.Field) is not { } whole || parts.Count == 0) continue;
                identities.Add(new Identity(IdentityKind.RollUp, RuleIds.RollUp, whole.AsSide, Sum(parts), Relation.Equal) { Evidence = "forms" });
            }
        }
    }

    private IEnumerable<Claim> ProjectTotals() => ProjectAmounts(IsUncut);

    private IEnumerable<Claim> ProjectAmounts(Func<Coordinate, bool> isWanted) => disclosure.Forms
        .Where(form => form.Kind == PerformanceFormKind.Project)
        .SelectMany(form => form.Amounts.Where(amount => IsYear(amount.Coordinate) && isWanted(amount.Coordinate)).Take(1).Select(amount => book.Field(form.Id, amount.Field)))
        .OfType<Claim>();

    private IEnumerable<Claim> Tasks() => disclosure.Forms
        .Where(form => form.Kind == PerformanceFormKind.Overall)
        .SelectMany(form => form.Amounts.Where(amount => amount.Coordinate[cube.Project] is { IsAll: false } && IsUncut(amount.Coordinate) && !IsTotal(form, amount)).Select(amount => book.Field(form.Id, amount.Field)))
        .OfType<Claim>();

    /// <summary>True for the total of a list of tasks.</summary>
    private bool IsTotal(PerformanceForm form, FormAmount amount) =>
        form.Sums.Any(sum => sum.Whole == amount.Field && form.Amount(sum.Parts[0])?.Coordinate[cube.Project] != amount.Coordinate[cube.Project]);

    private bool IsCovered(Coordinate coordinate) => coordinate[cube.Aspect]?.Id == "targets-covered" && Summation.IsAmount(coordinate);

    private bool IsYear(Coordinate coordinate) => coordinate[cube.Period]?.Id == "fiscal-year";

    private bool IsFiscal(Coordinate coordinate) => coordinate[cube.Source] == fiscal && coordinate[cube.FundingLevel] is null or { IsAll: true };

    private bool IsUncut(Coordinate coordinate) => coordinate[cube.Source] is null or { IsAll: true } && coordinate[cube.FundingLevel] is null or { IsAll: true };

    /// <summary>True where every project that a table prints has a form.</summary>
    private bool HaveAllForms(List<Claim> totals)
    {
        var printed = book.Claims.Where(claim => claim.Group.Kind == ClaimGroupKind.Panel && !claim.Figure.IsNothing)
            .Select(claim => claim.Coordinate[cube.Project]).OfType<Member>().Where(project => !project.IsAll).ToHashSet();
        printed.ExceptWith(totals.Select(total => total.Coordinate[cube.Project]).OfType<Member>());
        return printed.Count == 0 && book.Claims.Any(claim => claim.Group.Kind == ClaimGroupKind.Panel && claim.Coordinate[cube.Project] is { IsAll: false });
    }

    private void AddAll(IEnumerable<Claim> claims, bool isComplete, List<Identity> identities)
    {
        foreach (var nature in claims.GroupBy(claim => claim.Coordinate[cube.Nature]))
        {
            var parts = nature.Where(claim => claim.IsStated).ToList();
            if (parts.Count == 0 || nature.Key is not { } member || WholeOf(member, parts[0].Coordinate) is not { } whole) continue;
            if (isComplete)
            {
                identities.Add(FormCoverage.Make(whole, Sum(parts)));
                continue;
            }

            AddPart(parts, whole, "forms", identities);
            if (accounts.Last(whole, parts) is { } last) identities.Add(last);
        }
    }

    /// <summary>The parts together are at most the whole, where there is one; they make it where they come to it but for one slip.</summary>
    private void AddPart(IEnumerable<Claim> parts, Claim? whole, string evidence, List<Identity> identities)
    {
        if (whole is null) return;
        var sum = Sum(parts);
        identities.Add(coverage.Whole(whole, sum) ?? new Identity(IdentityKind.PartOf, RuleIds.PartOf, sum, whole.AsSide, Relation.AtMost) { Evidence = evidence });
    }

    /// <summary>The widest statement of all projects of that nature: all sources, or those named, and all timings.</summary>
    private Claim? WholeOf(Member nature, Coordinate model, Member? source = null)
    {
        var all = model.With(cube.Project.Root).With(cube.Body.Root).With(nature).With(source ?? cube.Source.Root);
        return (index.Find(all, cube.Timing.Root) ?? index.Find(all))?.Anchor;
    }

    private static Side Sum(IEnumerable<Claim> claims) => new([.. claims.Select(claim => new Term(claim, 1))]);
}
