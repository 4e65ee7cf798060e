using System.Globalization;

namespace Mingsuan.Benchmarks;

/// <summary>What came of reading one format: numbers written and read back, by how.</summary>
/// <param name="format">The format that is read.</param>
/// <param name="named">How many differences of each kind are printed.</param>
internal sealed class RoundTripTally(string format, int named)
{
    private readonly Dictionary<string, List<string>> differences = [];
    private readonly Dictionary<string, int> findings = [];

    public string Format => format;

    public int Documents { get; set; }

    public int Unread { get; set; }

    /// <summary>Numbers written in tables and forms, in sentences; targets.</summary>
    public int Numbers { get; set; }

    /// <summary>Numbers that are read at the very coordinate.</summary>
    public int Equal { get; set; }

    /// <summary>Numbers that are read at another coordinate of the same money.</summary>
    public int SameMoney { get; set; }

    public int Missed { get; set; }

    public int NeverWritten { get; set; }

    public int Sentences { get; set; }

    public int SentencesRead { get; set; }

    public int Targets { get; set; }

    public int TargetsRead { get; set; }

    public bool IsWhole => Unread == 0 && Missed == 0 && NeverWritten == 0 && findings.Count == 0 && Sentences == SentencesRead && Targets == TargetsRead;

    /// <summary>Keeps the first few of each kind.</summary>
    public void Differ(string what, string kind = "table")
    {
        if (!differences.TryGetValue(kind, out var list)) differences.Add(kind, list = []);
        if (list.Count < named) list.Add(what);
    }

    public void Find(string rule) => findings[rule] = findings.GetValueOrDefault(rule) + 1;

    public void Print()
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Format}: {Documents} documents, {Unread} not read; tables: {Numbers} numbers, {Equal} equal, {SameMoney} the same money, {Missed} missed, {NeverWritten} never written; sentences: {SentencesRead} of {Sentences} numbers read back; targets: {TargetsRead} of {Targets}"));
        Console.WriteLine($"  findings above rounded: {(findings.Count == 0 ? "none" : string.Join(", ", findings.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key} {pair.Value}")))}");
        foreach (var difference in differences.Values.SelectMany(list => list)) Console.WriteLine($"  {difference}");
    }
}
