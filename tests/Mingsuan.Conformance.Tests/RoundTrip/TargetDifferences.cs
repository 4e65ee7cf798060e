using Mingsuan.Kernel;

namespace Mingsuan.Conformance.Tests;

/// <summary>What was read of targets otherwise than it was written: levels, operator, value, unit; deadline and explanation where the form prints them.</summary>
internal static class TargetDifferences
{
    public static IEnumerable<string> Of(IEnumerable<PerformanceTarget> written, IEnumerable<PerformanceTarget> read)
    {
        var left = read.ToList();
        foreach (var target in written)
        {
            var same = left.FindIndex(one => one.Level3 == target.Level3 && one.Period == target.Period);
            if (same < 0)
            {
                yield return $"{target.Level3} was not read";
                continue;
            }

            var found = left[same];
            left.RemoveAt(same);
            if (Text(found) != Text(target)) yield return $"{Text(target)} was read as {Text(found)}";
            if (found.Level2.Length > 0 && found.Level2 != target.Level2) yield return $"{target.Level2} was read as {found.Level2}";
            if (found.Deadline.Length > 0 && found.Deadline != target.Deadline) yield return $"{target.Deadline} was read as {found.Deadline}";
            if (found.Explanation.Length > 0 && found.Explanation != target.Explanation) yield return $"{target.Explanation} was read as {found.Explanation}";
        }

        foreach (var target in left) yield return $"{Text(target)} was never written";
    }

    private static string Text(PerformanceTarget target) => $"{target.Level1} {target.Level3} {target.Operator}{target.Value}{target.MeasureUnit}";
}
