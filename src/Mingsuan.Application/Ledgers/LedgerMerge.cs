using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>
/// Adds what was imported to a ledger of the same body and year. Approved amounts of the ledger stay as they are, but for those of a file of the same name,
/// which is imported again; lines, targets, projects and answers that are imported take the place of earlier ones.
/// </summary>
public sealed class LedgerMerge(DisclosureCatalog catalog)
{
    /// <summary>The ledger with what was added; null with the faults where it is of another body or year.</summary>
    public LedgerReading Merge(Ledger into, Ledger added, string file)
    {
        var faults = new LedgerFaults();
        var place = new Place { File = file };
        if (added.Year != into.Year) faults.Add("ledger-other-year", place, $"{added.Year}", ("year", $"{into.Year}"));
        if (TextFolding.Fold(added.Body.Name) != TextFolding.Fold(into.Body.Name)) faults.Add("ledger-other-body", place, added.Body.Name, ("body", into.Body.Name));
        return new LedgerReading(faults.HasErrors ? null : Joined(into, added), [.. faults.All]);
    }

    private Ledger Joined(Ledger into, Ledger added)
    {
        var transfer = new MemberTransfer(into.Scope);
        var answers = into.Answers.SetItems(added.Answers);
        var questions = new LedgerAnswers(catalog);
        var stated = questions.Amounts(into.Scope, into.Year, into.Answers).Concat(questions.Amounts(added.Scope, added.Year, added.Answers).Select(transfer.Of)).ToHashSet();
        var files = added.Approved.Select(amount => amount.Place.File).ToHashSet(StringComparer.Ordinal);
        var kept = into.Approved.Where(amount => !stated.Contains(amount) && !files.Contains(amount.Place.File));
        var news = added.Approved.Select(transfer.Of).Where(amount => !stated.Contains(amount));
        return into with
        {
            Body = added.Body with { Code = Or(added.Body.Code, into.Body.Code), Type = added.Body.Type ?? into.Body.Type, Department = added.Body.Department ?? into.Body.Department, Kind = added.Body.Kind == BodyKind.Unknown ? into.Body.Kind : added.Body.Kind },
            Jurisdiction = added.Jurisdiction ?? into.Jurisdiction,
            Units = [.. added.Units, .. into.Units.Where(unit => !added.Units.Any(other => LedgerFolder.UnitId(other) == LedgerFolder.UnitId(unit)))],
            Lines = added.Lines.IsEmpty ? into.Lines : [.. added.Lines.Select(transfer.Of)],
            Targets = added.Targets.IsEmpty ? into.Targets : [.. added.Targets.Select(target => target with { Project = target.Project is { } project ? transfer.Of(project) : null })],
            Projects = Projects(into, [.. added.Projects.Select(project => project with { Member = transfer.Of(project.Member) })]),
            Answers = answers,
            Approved = [.. kept, .. news.Except(into.Approved.Where(amount => !files.Contains(amount.Place.File))), .. questions.Amounts(into.Scope, into.Year, answers)],
        };
    }

    /// <summary>A project that both know keeps the fields that only the ledger has.</summary>
    private static ImmutableArray<LedgerProject> Projects(Ledger into, ImmutableArray<LedgerProject> added)
    {
        var known = into.Projects.ToDictionary(project => project.Member);
        var joined = added.Select(project => known.TryGetValue(project.Member, out var old) ? project with { Category = project.Category ?? old.Category, Unit = project.Unit ?? old.Unit, Parent = project.Parent ?? old.Parent, Fields = old.Fields.SetItems(project.Fields) } : project).ToList();
        return [.. joined, .. into.Projects.Where(project => !joined.Exists(other => other.Member == project.Member))];
    }

    private static string Or(string first, string other) => first.Length > 0 ? first : other;

    /// <summary>Takes members of another ledger to one, by their ids.</summary>
    private sealed class MemberTransfer(LedgerScope scope)
    {
        public Member Of(Member member) => member.IsLocal ? scope.Child(member.Parent is { } parent ? Of(parent) : member.Dimension.Root, member.Id, member.Label) : member;

        public ApprovedAmount Of(ApprovedAmount amount) => amount with { Coordinate = Of(amount.Coordinate) };

        public BudgetLine Of(BudgetLine line) => line with { Coordinate = Of(line.Coordinate) };

        private Coordinate Of(Coordinate coordinate)
        {
            foreach (var member in coordinate.Stated.Where(member => member.IsLocal).ToList()) coordinate = coordinate.With(Of(member));
            return coordinate;
        }
    }
}
