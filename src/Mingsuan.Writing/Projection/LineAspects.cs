using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>The aspects that a line has by its accounts alone (data/line-aspects): reception by 30217, running costs of an administrative body …</summary>
internal sealed class LineAspects(WritingCatalog catalog, Ledger ledger)
{
    private readonly Dictionary<string, string> types = ledger.Units.Where(unit => unit.Type is not null).ToDictionary(unit => unit.Code, unit => unit.Type!, StringComparer.Ordinal);

    private readonly Dictionary<Member, bool> told = [];

    /// <summary>
    /// True where lines tell how much of the budget is of that aspect, nothing among it: their accounts decide it, or a line is marked with an aspect of that family. Else their
    /// silence says nothing.
    /// </summary>
    public bool Tells(Member aspect)
    {
        var family = Family(aspect);
        if (!told.TryGetValue(family, out var tells)) told.Add(family, tells = TellsOf(family));
        return tells;
    }

    private bool TellsOf(Member family) =>
        ledger.Lines.Any(line => line.Aspects.Any(own => ReferenceEquals(Family(own), family)))
            || catalog.LineAspects.Any(rule => ReferenceEquals(Family(rule.Aspect), family) && (rule.Bodies.IsEmpty || ledger.Lines.All(line => TypeOf(line) is not null)));

    /// <summary>The line with the aspects that follow beside those that it states. One that it states within the same family comes first.</summary>
    public BudgetLine Complete(BudgetLine line)
    {
        var type = TypeOf(line);
        var more = catalog.LineAspects.Where(rule => (rule.Bodies.IsEmpty || (type is not null && rule.Bodies.Contains(type))) && Follows(rule, line)).Select(rule => rule.Aspect).Distinct().ToImmutableArray();
        return more.IsEmpty ? line : line with { Aspects = [.. line.Aspects, .. more] };
    }

    /// <summary>True where the aspect follows from accounts of which the line names only what is above them, or nothing.</summary>
    public bool MayFollow(BudgetLine line, Member aspect) => catalog.LineAspects.Any(rule =>
        rule.Aspect.IsWithin(aspect) && !Follows(rule, line) && rule.States.Stated.All(member => line.Coordinate[member.Dimension] is not { } own || own.IsWithin(member) || member.IsWithin(own)));

    private string? TypeOf(BudgetLine line) => line.Coordinate[ledger.Scope.Cube.Body] is { } unit && types.TryGetValue(unit.Id, out var own) ? own : ledger.Body.Type;

    /// <summary>What a line states comes first; the whole of a family says no part of it, which its accounts do.</summary>
    private static bool Follows(LineAspect rule, BudgetLine line) =>
        rule.States.Stated.All(member => line.Coordinate[member.Dimension] is { } own && own.IsWithin(member))
        && !line.Aspects.Any(aspect => ReferenceEquals(Family(aspect), Family(rule.Aspect)) && (ReferenceEquals(aspect, rule.Aspect) || !rule.Aspect.IsWithin(aspect)));

    private static Member Family(Member aspect)
    {
        var family = aspect;
        while (family.Parent is { IsAll: false } above) family = above;
        return family;
    }
}
