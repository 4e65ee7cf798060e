using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>The changes of a number that would mend something that is broken.</summary>
internal static class ChangeFinder
{
    /// <summary>One for each value that an open constraint asks for, as it would be printed there; the best for each number first.</summary>
    public static List<Change> Of(PrintedNumber number, IReadOnlyCollection<Constraint> open, Assignment state)
    {
        var changes = new List<Change>();
        foreach (var constraint in number.Constraints)
        {
            if (!open.Contains(constraint) || Wanted.Of(number, constraint, state) is not { } wanted) continue;
            if (Make(number, wanted.Value, constraint) is not { } change) continue;
            var made = change with { IsDetermined = wanted.IsDetermined };
            var known = changes.FindIndex(other => other.Value == made.Value);
            if (known < 0) changes.Add(made);
            else if (made.IsDetermined) changes[known] = made;
        }

        return changes;
    }

    private static Change? Make(PrintedNumber number, decimal value, Constraint constraint)
    {
        var model = Model(number, constraint);
        var unit = model.Unit?.InYuan() ?? 1;
        var printed = Math.Round(value / unit, model.Decimals, MidpointRounding.AwayFromZero) * unit;
        if (printed == number.Figure.Value) return null;
        var figure = model with { Text = Printing.LikePrinted(printed, model), Value = printed, State = CellState.Stated };
        var (slip, cost) = PrintedSlips.Of(number.Figure, figure);
        if (printed < 0 && number.Figure.Value >= 0 && slip is null && Summation.IsAmount(number.First.Coordinate)) return null; // no body budgets less than nothing
        return new Change(number, figure) { Slip = slip, Cost = cost };
    }

    /// <summary>What is filled into a blank, or said instead of words (与上年相同), is printed like what it is compared with.</summary>
    private static Figure Model(PrintedNumber number, Constraint constraint) =>
        number.Figure is { IsStated: true, Unit: not null } || (number.Figure.IsStated && !IsInWords(number.Figure) && !Summation.IsAmount(number.First.Coordinate))
            ? number.Figure
            : constraint.Terms.Select(term => term.Number.Figure).FirstOrDefault(figure => figure is { IsStated: true, Unit: not null }) ?? number.Figure;

    private static bool IsInWords(Figure figure) => !figure.Text.Any(char.IsDigit);
}
