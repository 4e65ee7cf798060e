using Mingsuan.Catalog;

namespace Mingsuan.Reading;

/// <summary>How well a text fits a column by its content alone: what is surely of a column gains, what surely is not costs, the rest is open.</summary>
internal sealed class CellFit(FormVocabulary vocabulary, TargetValues values)
{
    private const int LongestLevel = 16;
    private const int LongestValue = 20;
    private const int LongestUnit = 4;

    /// <summary>True where deadlines have a column of their own; else a date (11月底前) is the value of its target.</summary>
    public bool HasDeadlines { get; init; }

    public int Of(FormCell cell, FormRole role) => role switch
    {
        FormRole.Level1Column => OfLevel(cell, FormRole.Level1, FormRole.Level2),
        FormRole.Level2Column => OfLevel(cell, FormRole.Level2, FormRole.Level1),
        FormRole.Level3Column => OfName(cell),
        FormRole.OperatorColumn => IsOperator(cell) ? 40 : -80,
        FormRole.ValueColumn => OfValue(cell),
        FormRole.UnitColumn => OfUnit(cell),
        FormRole.DeadlineColumn => vocabulary.IsDeadline(cell.Folded) ? 40 : -60,
        FormRole.ExplanationColumn => IsLevel(cell) || IsMeasured(cell) ? -40 : 5,
        FormRole.OtherColumn => IsLevel(cell) ? -30 : 0,
        _ => -60,
    };

    /// <summary>True for the name of a level, also a clipped one.</summary>
    public bool IsLevel(FormCell cell) => Is(cell, FormRole.Level1) || Is(cell, FormRole.Level2);

    /// <summary>True for a text that prints an operator or a number with its unit.</summary>
    public bool IsMeasured(FormCell cell) => values.Read(cell.Text).IsMeasured;

    private bool Is(FormCell cell, FormRole level) => vocabulary.Level(cell.Folded, level) is not null;

    private bool IsOperator(FormCell cell) => values.Operator(cell.Folded) is not null;

    private int OfLevel(FormCell cell, FormRole own, FormRole other)
    {
        if (Is(cell, own)) return 40;
        if (Is(cell, other)) return -30;
        if (IsOperator(cell) || vocabulary.IsDeadline(cell.Folded)) return -80;
        return IsMeasured(cell) ? -50 : cell.Folded.Length > LongestLevel ? -15 : 0;
    }

    private int OfName(FormCell cell)
    {
        if (IsOperator(cell) || vocabulary.IsDeadline(cell.Folded)) return -80;
        return IsLevel(cell) ? -30 : IsMeasured(cell) ? -50 : 10;
    }

    private int OfValue(FormCell cell)
    {
        if (IsMeasured(cell)) return IsBareOperator(cell) ? -60 : 30;
        if (IsLevel(cell)) return -40;
        if (vocabulary.IsDeadline(cell.Folded)) return HasDeadlines ? -60 : 20;
        return values.IsUnit(cell.Folded) ? -20 : cell.Folded.Length <= LongestValue ? 5 : -10;
    }

    private bool IsBareOperator(FormCell cell) => values.Operator(cell.Folded) is { Symbol.Length: > 0 };

    private int OfUnit(FormCell cell)
    {
        if (values.IsUnit(cell.Folded)) return 30;
        if (IsOperator(cell) || vocabulary.IsDeadline(cell.Folded)) return -60;
        return IsMeasured(cell) ? -40 : cell.Folded.Length <= LongestUnit ? -10 : -40;
    }
}
