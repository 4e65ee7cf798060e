using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Ids that the formats of facts share.</summary>
internal static class FactWords
{
    /// <summary>The unit that the number was printed in, such as <c>ten-thousand-yuan</c>, or null.</summary>
    public static string? UnitId(Figure figure) => UnitId(figure.Unit);

    /// <summary>The id of the unit, or null.</summary>
    public static string? UnitId(DisplayUnit? unit) => unit switch
    {
        null => null,
        DisplayUnit.Yuan => "yuan",
        DisplayUnit.ThousandYuan => "thousand-yuan",
        DisplayUnit.TenThousandYuan => "ten-thousand-yuan",
        DisplayUnit.HundredMillionYuan => "hundred-million-yuan",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "unknown display unit"),
    };

    /// <summary>The kind of statement.</summary>
    public static string Kind(Statement statement) => statement switch
    {
        Statement.Cell => "cell",
        Statement.Sentence => "sentence",
        Statement.Field => "field",
        _ => throw new ArgumentOutOfRangeException(nameof(statement), statement, "unknown statement"),
    };
}
