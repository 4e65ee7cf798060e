using Mingsuan.Kernel;

namespace Mingsuan.Application;

/// <summary>Ids that the formats of facts share.</summary>
internal static class FactWords
{
    /// <summary>The unit that the number was printed in, such as <c>ten-thousand-yuan</c>, or null.</summary>
    public static string? UnitId(Figure figure) => UnitId(figure.Unit);

    /// <summary>The id of the unit, or null.</summary>
    public static string? UnitId(DisplayUnit? unit) => unit?.Id();

    /// <summary>The kind of statement.</summary>
    public static string Kind(Statement statement) => statement switch
    {
        Statement.Cell => "cell",
        Statement.Sentence => "sentence",
        Statement.Field => "field",
        _ => throw new ArgumentOutOfRangeException(nameof(statement), statement, "unknown statement"),
    };
}
