namespace Mingsuan.Kernel;

/// <summary>An exact amount of money (金额) in yuan. Units of display and rounding exist only where a number is read or printed.</summary>
public readonly record struct Money(decimal Yuan) : IComparable<Money>
{
    /// <summary>No money. Not the same as a blank cell: see <see cref="CellState"/>.</summary>
    public static Money Zero => default;

    /// <summary>The amount that a printed number in <paramref name="unit"/> stands for.</summary>
    public static Money From(decimal printed, DisplayUnit unit) => new(printed * unit.InYuan());

    /// <summary>The amount counted in <paramref name="unit"/>, unrounded.</summary>
    public decimal In(DisplayUnit unit) => Yuan / unit.InYuan();

    /// <summary>The amount as printed in <paramref name="unit"/>: rounded once, half away from zero.</summary>
    public decimal Printed(DisplayUnit unit, int decimals) =>
        Math.Round(In(unit), decimals, MidpointRounding.AwayFromZero);

    /// <inheritdoc/>
    public int CompareTo(Money other) => Yuan.CompareTo(other.Yuan);

    public static Money operator +(Money left, Money right) => new(left.Yuan + right.Yuan);

    public static Money operator -(Money left, Money right) => new(left.Yuan - right.Yuan);

    public static Money operator -(Money amount) => new(-amount.Yuan);
}
