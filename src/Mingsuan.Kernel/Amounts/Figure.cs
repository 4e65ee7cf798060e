namespace Mingsuan.Kernel;

/// <summary>What stands in a cell or slot where a number is expected. A blank is not a zero.</summary>
public enum CellState
{
    /// <summary>A number is printed.</summary>
    Stated,

    /// <summary>Nothing is printed.</summary>
    Blank,

    /// <summary>A dash stands for nothing (- — /).</summary>
    Dash,

    /// <summary>The word 无 (none) is printed.</summary>
    None,

    /// <summary>Something is printed that could not be read.</summary>
    Illegible,
}

/// <summary>
/// A number as printed: its text, the value in the base unit of its measure (yuan for money, percent for rates and shares,
/// persons, vehicles … for counts), and half its last printed digit in the same unit. Value is 0 unless <see cref="State"/> is Stated.
/// </summary>
public sealed record Figure(string Text, decimal Value, decimal HalfStep, CellState State = CellState.Stated)
{
    /// <summary>The unit that the number was printed in, for money.</summary>
    public DisplayUnit? Unit { get; init; }

    /// <summary>Decimals as printed, in the printed unit.</summary>
    public int Decimals { get; init; }

    /// <summary>
    /// Half the last digit that the text it stands in gives its amounts where that drops trailing zeros (450 beside 117.52), in the unit of the value; null where that is no habit. It is
    /// never more than <see cref="HalfStep"/>, and nothing is wrong for certain because of it.
    /// </summary>
    public decimal? KeptHalfStep { get; init; }

    /// <summary>The values that the print stands for; a blank, a dash and 无 count as exactly zero in sums.</summary>
    public Interval Interval => State == CellState.Stated ? Interval.Around(Value, HalfStep) : Interval.Exact(0);

    /// <summary>True for a printed number.</summary>
    public bool IsStated => State == CellState.Stated;

    /// <summary>True where no amount is claimed: zero, blank, dash or 无.</summary>
    public bool IsNothing => State != CellState.Illegible && Value == 0;

    /// <summary>One of the last of so many decimals: 1, 0.1, 0.01 …</summary>
    public static decimal Step(int decimals)
    {
        var step = 1m;
        for (var place = 0; place < decimals; place++) step /= 10;
        return step;
    }

    /// <summary>The same print, taken to be in another unit of money; what is no money stays as it is.</summary>
    public Figure TakenIn(DisplayUnit unit) => IsStated && Unit is { } own && own != unit
        ? this with { Value = Value / own.InYuan() * unit.InYuan(), HalfStep = HalfStep / own.InYuan() * unit.InYuan(), KeptHalfStep = KeptHalfStep / own.InYuan() * unit.InYuan(), Unit = unit }
        : this;

    /// <summary>A cell without a number.</summary>
    public static Figure Without(CellState state, string text = "") => new(text, 0, 0, state);
}
