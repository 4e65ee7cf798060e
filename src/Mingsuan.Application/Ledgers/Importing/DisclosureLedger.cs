using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>
/// Makes a ledger of a read disclosure or of approved tables: their numbers as they stand, projects, targets and texts. As last year's it gives the
/// structure and last year's figures to the ledger of the year behind it.
/// </summary>
internal sealed class DisclosureLedger(DisclosureCatalog catalog, ImportRequest request)
{
    /// <summary>The ledger; null where body or year cannot be told, which is said.</summary>
    public Ledger? Make(Disclosure disclosure, LedgerFaults faults)
    {
        var place = new Place { File = disclosure.Source.FileName };
        var year = request.Year ?? (request.AsLastYear && disclosure.Year is { } told ? new FiscalYear(told.Value + 1) : disclosure.Year);
        if (year is null) faults.Add("import-no-year", place, string.Empty);
        if ((request.Body ?? disclosure.Body) is null) faults.Add("import-no-body", place, string.Empty);
        if (request.AsLastYear && year is { } next && disclosure.Year is { } last && last != next.Previous) faults.Warn("import-other-year", place, $"{last}", ("year", $"{next}"));
        return year is { } known && (request.Body ?? disclosure.Body) is { } body ? Make(disclosure, known, body, faults) : null;
    }

    private Ledger Make(Disclosure disclosure, FiscalYear year, string body, LedgerFaults faults)
    {
        var scope = new LedgerScope(disclosure.Cube);
        var members = new ImportedMembers(disclosure, scope);
        var amounts = new ImportedAmounts(catalog, disclosure, members);
        amounts.Take(request.AsLastYear ? coordinate => IsLastYears(disclosure, coordinate) : static _ => true);
        var projects = new ImportedProjects(catalog, disclosure, members, scope);
        var ledger = new Ledger
        {
            Scope = scope,
            Body = new LedgerBody(members.Code, body.Trim(), disclosure.BodyKind),
            Year = year,
            Jurisdiction = request.Jurisdiction ?? disclosure.Jurisdiction,
            Units = [.. members.Units],
            Approved = [.. amounts.All],
            Projects = projects.Projects(),
            Targets = request.AsLastYear ? [] : projects.Targets(),
            Answers = new ImportedAnswers(catalog, disclosure, [body.Trim(), .. members.Units.Select(unit => unit.Name)]).All(takesReasons: !request.AsLastYear),
        };
        Tell(disclosure, amounts, projects, faults);
        return request.AsLastYear ? ledger : WithImplied(disclosure, members, ledger, faults);
    }

    private Ledger WithImplied(Disclosure disclosure, ImportedMembers members, Ledger ledger, LedgerFaults faults)
    {
        var implied = new ImpliedFigures(catalog, disclosure, members, ledger).All().ToList();
        if (implied.Count == 0) return ledger;
        faults.Hint("import-implied", new Place { File = disclosure.Source.FileName }, $"{implied.Count}");
        var answers = ledger.Answers.SetItems(implied.Select(each => KeyValuePair.Create(each.Question, each.Answer)));
        return ledger with { Answers = answers, Approved = [.. ledger.Approved, .. new LedgerAnswers(catalog).Amounts(ledger.Scope, ledger.Year, answers)] };
    }

    /// <summary>What last year's disclosure says of its own year: no whole term, no count.</summary>
    private static bool IsLastYears(Disclosure disclosure, Coordinate coordinate)
    {
        var cube = disclosure.Cube;
        var isOfYear = disclosure.Year is not { } year || coordinate[cube.Year] is not { IsAll: false } stated || stated.Id == year.ToString();
        var isCount = coordinate[cube.Measure] is { } measure && measure.IsWithin(cube.Measure["count"]);
        return isOfYear && !isCount && coordinate[cube.Period] is not { Id: "whole-term" };
    }

    /// <summary>What a coordinate is of, for an amount that stands in no row.</summary>
    private static string Words(Coordinate coordinate)
    {
        var cube = coordinate.Cube;
        return coordinate.Stated.LastOrDefault(member => !member.IsAll && (member.Dimension == cube.Aspect || member.Dimension == cube.Measure || member.Dimension == cube.Nature))?.Label ?? string.Empty;
    }

    /// <summary>What the file hides and what kept a part of it from being read. The rest was read, so none of it is an error.</summary>
    private static IEnumerable<Diagnostic> OfFile(SourceDocument source) => source.Diagnostics
        .Where(fault => fault.Severity >= Severity.Warning || fault.Id == "sheet-hidden")
        .Select(fault => fault.Severity == Severity.Error ? fault with { Severity = Severity.Warning } : fault);

    private static void Tell(Disclosure disclosure, ImportedAmounts amounts, ImportedProjects projects, LedgerFaults faults)
    {
        var place = new Place { File = disclosure.Source.FileName };
        faults.Add(OfFile(disclosure.Source));
        if (amounts.Unbound > 0) faults.Warn("import-unbound", place, $"{amounts.Unbound}");
        if (amounts.Open > 0) faults.Hint("import-open", place, $"{amounts.Open}");
        foreach (var table in disclosure.Tables.Where(table => table.IsIllegible)) faults.Warn("import-illegible", table.Place, table.Title);
        foreach (var (amount, other) in amounts.Disagreeing) faults.Warn("import-disagree", amount.Place, amount.Figure.Text, ("other", other.Text), ("row", amount.Place.Row ?? Words(amount.Coordinate)));
        if (amounts.Derived > 0) faults.Hint("import-derived", place, $"{amounts.Derived}");
        if (projects.Withheld > 0) faults.Hint("import-withheld", place, $"{projects.Withheld}");
    }
}
