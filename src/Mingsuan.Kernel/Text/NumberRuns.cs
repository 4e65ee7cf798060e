namespace Mingsuan.Kernel;

/// <summary>Numbers as people list them: those that follow one another as a run, <c>7, 9–12</c>.</summary>
public static class NumberRuns
{
    /// <summary>More of them help nobody to find a place.</summary>
    private const int MostRuns = 20;

    /// <summary>The runs of the numbers in their order, each number by its name; those beyond the first twenty are left as <c>…</c>.</summary>
    public static string Of(IEnumerable<int> numbers, Func<int, string> nameOf)
    {
        var runs = new List<(int First, int Last)>();
        foreach (var number in numbers.Distinct().Order())
        {
            if (runs is [.., var (first, last)] && number == last + 1) runs[^1] = (first, number);
            else runs.Add((number, number));
        }

        var named = runs.Take(MostRuns).Select(run => run.First == run.Last ? nameOf(run.First) : $"{nameOf(run.First)}–{nameOf(run.Last)}");
        return string.Join(", ", runs.Count > MostRuns ? named.Append("…") : named);
    }
}
