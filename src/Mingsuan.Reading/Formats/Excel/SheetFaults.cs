namespace Mingsuan.Reading;

/// <summary>What a zipped sheet holds that the reading library passes over: errors of formulas, formulas whose program stored no value, what is hidden, and how many rows.</summary>
internal sealed class SheetFaults
{
    /// <summary>A sheet without faults.</summary>
    public static SheetFaults None { get; } = new();

    /// <summary>The printed error by the address of its cell.</summary>
    public Dictionary<string, string> Errors { get; } = new(StringComparer.Ordinal);

    /// <summary>The addresses of the formulas that have no stored value.</summary>
    public HashSet<string> Unvalued { get; } = new(StringComparer.Ordinal);

    /// <summary>The first of them.</summary>
    public string FirstUnvalued { get; private set; } = string.Empty;

    /// <summary>The rows, from 0, that the sheet says are hidden; the library understands only one of the ways to say it.</summary>
    public HashSet<int> HiddenRows { get; } = [];

    /// <summary>The first and the last column, from 0, of each run that is hidden so.</summary>
    public List<(int First, int Last)> HiddenColumns { get; } = [];

    /// <summary>Rows that hold a value, as far as they were counted.</summary>
    public int Rows { get; set; }

    /// <summary>Notes a formula without value.</summary>
    public void AddUnvalued(string address)
    {
        if (Unvalued.Count == 0) FirstUnvalued = address;
        Unvalued.Add(address);
    }
}
