using System.Collections.Immutable;
using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>Writes how a figure compares with last year's: the direction, the change, the rate, and the reason where one is given.</summary>
internal sealed class ComparisonWriter(ProjectionContext context, Composition composition, FigureBook figures, AnswerBook answers)
{
    private readonly CubeSpace cube = context.Ledger.Scope.Cube;

    /// <summary>The comparison; null where one of the two is not known. The reason is the first of the questions that is answered.</summary>
    public ImmutableArray<TextRun>? Write(string figure, CompositionBase compared, ImmutableArray<string> reasons, TextSlots slots)
    {
        if (figures.Value(figure) is not { } now) return Left(answers.Leave(figure));
        if (figures.BaseOf(figure, compared) is not { } coordinate || context.Amounts.At(coordinate)?.Yuan is not { } before)
            return Left(answers.Leave(figure, figures.BaseOf(figure, compared), figures.QuestionOf(figures.BaseOf(figure, compared))));
        var change = now - before;
        var isUnchanged = new Money(change).Printed(composition.Numbers.Unit, composition.Numbers.Decimals) == 0;
        var reason = isUnchanged ? null : answers.Reason(reasons);
        var isOpen = !isUnchanged && reason is null && reasons.Length > 0 && !answers.IsNone(reasons[0]);
        if (isOpen) answers.AskFor(reasons[0]);
        var runs = ImmutableArray.CreateBuilder<TextRun>();
        var comparison = new Comparison(figures.Coordinate(figure)!, coordinate, change, before, isOpen ? new TextRun(context.OpenMark) { IsOpen = true } : reason is null ? null : new TextRun(reason));
        return Append(PatternPiece.Read(Phrase(composition.Phrases[compared], isUnchanged, change, before)), comparison, slots, runs) ? runs.ToImmutable() : null;
    }

    private static ImmutableArray<TextRun>? Left(bool isWritten) => isWritten ? [] : null;

    private static string Phrase(ComparisonPhrases phrases, bool isUnchanged, decimal change, decimal before)
    {
        if (isUnchanged) return phrases.Unchanged;
        if (before == 0) return phrases.FromZero;
        return change > 0 ? phrases.Increased : phrases.Decreased;
    }

    private bool Append(ImmutableArray<PatternPiece> pieces, Comparison comparison, TextSlots slots, ImmutableArray<TextRun>.Builder runs)
    {
        foreach (var piece in pieces)
        {
            if (piece is PatternPiece.Group group)
            {
                var inner = ImmutableArray.CreateBuilder<TextRun>();
                if (Append(group.Pieces, comparison, slots, inner)) runs.AddRange(inner);
            }
            else if (!Append(piece, comparison, slots, runs))
            {
                return false;
            }
        }

        return true;
    }

    private bool Append(PatternPiece piece, Comparison comparison, TextSlots slots, ImmutableArray<TextRun>.Builder runs) => piece switch
    {
        PatternPiece.Words words => Add(new TextRun(words.Text), runs),
        PatternPiece.Slot { Verb: "change" } => Change(comparison, runs),
        PatternPiece.Slot { Verb: "before" } => Before(comparison, runs),
        PatternPiece.Slot { Verb: "rate" } => comparison.Before != 0 && Rate(comparison, runs),
        PatternPiece.Slot { Verb: "reason" } => comparison.Reason is { } reason && Add(reason, runs),
        PatternPiece.Slot slot => Add(new TextRun(slots[slot.Verb]), runs),
        _ => throw new InvalidOperationException("a pattern holds words, slots and groups"),
    };

    private bool Change(Comparison comparison, ImmutableArray<TextRun>.Builder runs)
    {
        var number = NumberPrint.Amount(Math.Abs(comparison.Change), composition.Numbers, comparison.Coordinate.With(cube.Measure["change"]), comparison.Base)!;
        Add(new TextRun(number.Text, number with { Value = comparison.Change }), runs);
        return Add(new TextRun(composition.Numbers.Unit.Label()), runs);
    }

    /// <summary>Last year's amount itself.</summary>
    private bool Before(Comparison comparison, ImmutableArray<TextRun>.Builder runs)
    {
        var number = NumberPrint.Amount(comparison.Before, composition.Numbers, comparison.Base)!; // sentences print zero
        Add(new TextRun(number.Text, number), runs);
        return Add(new TextRun(composition.Numbers.Unit.Label()), runs);
    }

    private bool Rate(Comparison comparison, ImmutableArray<TextRun>.Builder runs)
    {
        var rate = NumberPrint.Percent(comparison.Change, Math.Abs(comparison.Before), comparison.Coordinate.With(cube.Measure["rate"]), comparison.Base);
        Add(new TextRun(rate.Text.TrimStart('-'), rate with { Text = rate.Text.TrimStart('-') }), runs);
        return Add(new TextRun("%"), runs);
    }

    private static bool Add(TextRun run, ImmutableArray<TextRun>.Builder runs)
    {
        runs.Add(run);
        return true;
    }

    private sealed record Comparison(Coordinate Coordinate, Coordinate Base, decimal Change, decimal Before, TextRun? Reason);
}
