namespace Mingsuan.Application;

/// <summary>Which of the documents that are checked together are one disclosure.</summary>
public enum FileJoin
{
    /// <summary>A narrative and tables of one body and year.</summary>
    Matching,

    /// <summary>All of them, as the caller says.</summary>
    All,

    /// <summary>None: each is checked alone.</summary>
    None,
}
