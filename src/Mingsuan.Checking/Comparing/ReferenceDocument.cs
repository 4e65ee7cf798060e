using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>What another document is to the one that is checked.</summary>
public enum ReferenceKind
{
    /// <summary>The approval (批复) of this budget, or its approved tables.</summary>
    Approved,

    /// <summary>Last year's own disclosure of the same body.</summary>
    LastYear,

    /// <summary>Another disclosure of the same body and year: published twice, or the final accounts of this budget.</summary>
    SameBody,

    /// <summary>The disclosure of a unit of this department.</summary>
    BudgetUnit,
}

/// <summary>Another document that a disclosure is held against.</summary>
public sealed record ReferenceDocument(ReferenceKind Kind, Disclosure Disclosure)
{
    /// <summary>What reports call its file; it differs from the names of the files that are checked.</summary>
    public string FileName { get; init; } = Disclosure.Source.FileName;
}
