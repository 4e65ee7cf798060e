using Mingsuan.Kernel;

namespace Mingsuan.Writing;

/// <summary>The parts of a target as forms print them.</summary>
internal static class TargetTexts
{
    public static string Of(string part, PerformanceTarget target) => part switch
    {
        "level1" => target.Level1,
        "level2" => target.Level2,
        "level3" => target.Level3,
        "operator" => target.Operator,
        "value" => target.Value,
        "unit" => target.MeasureUnit,
        "deadline" => target.Deadline,
        "explanation" => target.Explanation,
        "value-with-unit" => WithUnit(target),
        "operator-value-unit" => target.Operator + WithUnit(target),
        _ => throw new InvalidOperationException($"a target has no {part}"),
    };

    /// <summary>The value with its unit, which a clerk may have written behind the value already (100% beside %).</summary>
    private static string WithUnit(PerformanceTarget target) =>
        target.Value.EndsWith(target.MeasureUnit, StringComparison.Ordinal) ? target.Value : target.Value + target.MeasureUnit;
}
