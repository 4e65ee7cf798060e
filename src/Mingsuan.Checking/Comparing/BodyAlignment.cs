using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Tells which members stand for the same body in two documents, and whether body and year fit.</summary>
internal sealed class BodyAlignment
{
    /// <summary>The end of a body's name that tells it from others has so many letters at least.</summary>
    private const int ShortestName = 6;

    private BodyAlignment(ReferenceFit fit) => Fit = fit;

    /// <summary>Both documents are taken to be of one body.</summary>
    public static BodyAlignment Whole { get; } = new(ReferenceFit.Fits);

    public ReferenceFit Fit { get; }

    /// <summary>The member of the reference document that is our whole body, or null.</summary>
    public Member? TheirsThatIsOurs { get; private init; }

    /// <summary>Our member that is the whole body of the reference document, or null.</summary>
    public Member? OursThatIsTheirs { get; private init; }

    public static BodyAlignment Of(Disclosure ours, ReferenceDocument reference)
    {
        var theirs = reference.Disclosure;
        if (!YearFits(ours.Year, theirs.Year, reference.Kind)) return new BodyAlignment(ReferenceFit.OtherYear);
        if (reference.Kind == ReferenceKind.BudgetUnit) return Unit(ours, theirs);
        if (AreOne(ours.Body, theirs.Body)) return new BodyAlignment(ReferenceFit.Fits);
        return MemberNamed(theirs, ours.Body) is { } member
            ? new BodyAlignment(ReferenceFit.Fits) { TheirsThatIsOurs = member }
            : new BodyAlignment(ReferenceFit.OtherBody);
    }

    /// <summary>The member of a department that its unit is; null where the department names no such unit.</summary>
    public static Member? MemberNamed(Disclosure department, string? body)
    {
        if (body is null) return null;
        var folded = TextFolding.Fold(body);
        var named = Bodies(department).Where(member => IsNamed(TextFolding.Fold(member.Label), folded)).Take(2).ToList();
        return named is [var only] ? only : null;
    }

    /// <summary>True where both names may be one body's; a document that names none may be anybody's.</summary>
    public static bool AreOne(string? ours, string? theirs)
    {
        if (ours is null || theirs is null) return true;
        var (one, other) = (TextFolding.Fold(ours), TextFolding.Fold(theirs));
        return IsNamed(one, other) || IsNamed(other, one);
    }

    private static BodyAlignment Unit(Disclosure ours, Disclosure theirs) => MemberNamed(ours, theirs.Body) is { } member
        ? new BodyAlignment(ReferenceFit.Fits) { OursThatIsTheirs = member }
        : new BodyAlignment(ReferenceFit.OtherBody);

    private static bool YearFits(FiscalYear? ours, FiscalYear? theirs, ReferenceKind kind) =>
        ours is not { } own || theirs is not { } other || other == (kind == ReferenceKind.LastYear ? own.Previous : own);

    private static bool IsNamed(string label, string name) =>
        label == name || (name.Length >= ShortestName && label.EndsWith(name, StringComparison.Ordinal));

    private static IEnumerable<Member> Bodies(Disclosure disclosure) => disclosure.Tables
        .SelectMany(table => table.Panels).SelectMany(panel => panel.Rows)
        .Select(row => row.Coordinate[disclosure.Cube.Body]).OfType<Member>().Where(member => member.IsLocal).Distinct();
}
