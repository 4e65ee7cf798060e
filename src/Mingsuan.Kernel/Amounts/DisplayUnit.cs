namespace Mingsuan.Kernel;

/// <summary>The unit in which a table or sentence prints money; it belongs to how a number is printed, never to the amount.</summary>
public enum DisplayUnit
{
    /// <summary>元.</summary>
    Yuan,

    /// <summary>千元.</summary>
    ThousandYuan,

    /// <summary>万元.</summary>
    TenThousandYuan,

    /// <summary>亿元.</summary>
    HundredMillionYuan,
}

/// <summary>The size of each <see cref="DisplayUnit"/>.</summary>
public static class DisplayUnits
{
    /// <summary>How many yuan one printed unit stands for.</summary>
    public static decimal InYuan(this DisplayUnit unit) => unit switch
    {
        DisplayUnit.Yuan => 1m,
        DisplayUnit.ThousandYuan => 1_000m,
        DisplayUnit.TenThousandYuan => 10_000m,
        DisplayUnit.HundredMillionYuan => 100_000_000m,
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "unknown display unit"),
    };

    /// <summary>The unit as documents print it behind a number, such as 万元.</summary>
    public static string Label(this DisplayUnit unit) => unit switch
    {
        DisplayUnit.Yuan => "元",
        DisplayUnit.ThousandYuan => "千元",
        DisplayUnit.TenThousandYuan => "万元",
        DisplayUnit.HundredMillionYuan => "亿元",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "unknown display unit"),
    };

    /// <summary>The unit as data name it, such as <c>ten-thousand-yuan</c>.</summary>
    public static string Id(this DisplayUnit unit) => unit switch
    {
        DisplayUnit.Yuan => "yuan",
        DisplayUnit.ThousandYuan => "thousand-yuan",
        DisplayUnit.TenThousandYuan => "ten-thousand-yuan",
        DisplayUnit.HundredMillionYuan => "hundred-million-yuan",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "unknown display unit"),
    };
}
