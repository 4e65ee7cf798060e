namespace Mingsuan.Checking;

/// <summary>How many steps a search may still take, of its own and of what all searches share.</summary>
internal sealed class SearchBudget(int steps, SearchBudget? shared)
{
    private int left = steps;

    /// <summary>True once a step was refused.</summary>
    public bool IsSpent { get; private set; }

    public bool Take()
    {
        if (left-- > 0 && shared?.Take() != false) return true;
        IsSpent = true;
        return false;
    }
}
