using System.Globalization;

namespace Mingsuan.Kernel;

/// <summary>A budget year (预算年度): the calendar year.</summary>
public readonly record struct FiscalYear(int Value) : IComparable<FiscalYear>
{
    /// <summary>The year before.</summary>
    public FiscalYear Previous => new(Value - 1);

    /// <inheritdoc/>
    public int CompareTo(FiscalYear other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
