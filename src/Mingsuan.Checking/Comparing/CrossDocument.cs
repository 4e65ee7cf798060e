using System.Collections.Immutable;
using System.Globalization;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Makes the cases of a rule of what two documents state: one for each coordinate that both do.</summary>
internal static class CrossDocument
{
    /// <summary>Where so many differ, and more than agree, the two are not versions of one budget: one finding says it.</summary>
    private const int ManyDifferences = 20;

    /// <summary>The message of documents that differ throughout.</summary>
    private const string Throughout = "documents-differ-throughout";

    /// <summary>All cases; without a document to compare with, or where it is of another body or year, it could not be checked.</summary>
    public static IEnumerable<RuleCase> Cases(DisclosureThings things, ReferenceKind kind)
    {
        var comparisons = things.Comparisons.Where(comparison => comparison.Reference.Kind == kind).ToList();
        if (comparisons.Count == 0) return [IsAsked(kind) ? Case(OutcomeKind.CouldNotCheck) : Case(OutcomeKind.NotApplicable)];
        return comparisons.SelectMany(Cases);
    }

    /// <summary>An approval and a year before there always are; other copies and units only where somebody has them.</summary>
    private static bool IsAsked(ReferenceKind kind) => kind is ReferenceKind.Approved or ReferenceKind.LastYear;

    private static IEnumerable<RuleCase> Cases(DisclosureComparison comparison)
    {
        if (comparison.Compared == 0) return [Case(OutcomeKind.CouldNotCheck)];
        var different = comparison.Keys.Where(key => key.Outcome == ComparisonOutcome.Different && !IsCutOff(key, comparison.Reference.Kind)).ToList();
        var broken = different.Count >= ManyDifferences && 2 * different.Count > comparison.Compared
            ? [Together(comparison, different)]
            : different.GroupBy(key => (key.Ours[0].Figure.Value, key.Theirs[0].Figure.Value)).Select(group => Broken([.. group], comparison.Reference));
        var others = comparison.Keys.Except(different).Where(key => key.Outcome is ComparisonOutcome.Different or ComparisonOutcome.Equal or ComparisonOutcome.EqualRounded or ComparisonOutcome.Undecided);
        return broken.Concat(others.Select(key => Case(key.Outcome == ComparisonOutcome.Undecided ? OutcomeKind.CouldNotCheck : OutcomeKind.Holds)));
    }

    /// <summary>True where a publication prints fewer digits of the other's amount and cuts them off, or rounds so that its own sums come out; an approval is kept to the last digit.</summary>
    private static bool IsCutOff(ComparedKey key, ReferenceKind kind)
    {
        if (kind is not (ReferenceKind.SameBody or ReferenceKind.BudgetUnit)) return false;
        var (ours, theirs) = (key.Ours[0].Figure, key.Theirs[0].Figure);
        return ours.HalfStep != theirs.HalfStep && Math.Abs(key.Difference) < 2 * Math.Max(ours.HalfStep, theirs.HalfStep);
    }

    /// <summary>The same two amounts at several coordinates are one cause.</summary>
    private static RuleCase Broken(List<ComparedKey> keys, ReferenceDocument reference)
    {
        var (ours, theirs) = (keys[0].Ours[0], keys[0].Theirs[0]);
        var places = keys.SelectMany(key => key.Ours).Select(Placed).Concat(keys.Select(key => Placed(key.Theirs[0]) with { File = reference.FileName }));
        return RuleCase.Broken(places, ("place", LabelOf(keys[0], ours)), ("file", reference.FileName)) with { Amounts = AmountsOf(ours.Figure, theirs.Figure) };
    }

    private static RuleCase Together(DisclosureComparison comparison, List<ComparedKey> different)
    {
        return RuleCase.Broken(
            different.SelectMany(key => Both(key, comparison.Reference)),
            ("file", comparison.Reference.FileName),
            ("differing", Number(different.Count)),
            ("compared", Number(comparison.Compared))) with
        { Message = Throughout };
    }

    private static IEnumerable<Place> Both(ComparedKey key, ReferenceDocument reference) => [Placed(key.Ours[0]), Placed(key.Theirs[0]) with { File = reference.FileName }];

    /// <summary>What is only implied is quoted as its sentence prints it.</summary>
    private static Place Placed(ComparedFigure figure) => figure.IsImplied || figure.Kind == ClaimGroupKind.Paragraph ? figure.Place : figure.Place with { Text = figure.Figure.Text.Length > 0 ? figure.Figure.Text : figure.Place.Text };

    private static string LabelOf(ComparedKey key, ComparedFigure figure)
    {
        string?[] labels = [figure.Place.Table, figure.Place.Row, figure.Place.Column];
        var label = string.Join(" · ", labels.Where(text => !string.IsNullOrWhiteSpace(text)));
        return label.Length > 0 ? label : string.Join(" · ", key.Key.Coordinate.Stated.Where(member => !member.IsAll && !IsUnderstood(member)).Select(member => member.Label));
    }

    /// <summary>A budgeted amount of a year is what everybody expects.</summary>
    private static bool IsUnderstood(Member member) => member.Dimension.Id is "stage" or "period" || member is { Dimension.Id: "measure", Id: "amount" };

    /// <summary>In the unit of our place; a blank of ours is printed like theirs.</summary>
    private static Amounts AmountsOf(Figure ours, Figure theirs)
    {
        var model = ours.IsStated && (ours.Unit is not null || theirs.Unit is null) ? ours : theirs; // a change that is none has no unit (持平)
        return new Amounts(Printing.InFull(theirs.Value, theirs.IsStated && theirs.Unit == model.Unit ? theirs : model), Printing.InFull(ours.Value, model), Printing.InFull(ours.Value - theirs.Value, model), string.Empty) { Unit = model.Unit?.Label() };
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static RuleCase Case(OutcomeKind outcome) => new(outcome, [], []);
}
