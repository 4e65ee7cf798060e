namespace Mingsuan.Catalog;

/// <summary>What the numbers of a section are.</summary>
public enum SectionReading
{
    /// <summary>Figures of the budget.</summary>
    Everything,

    /// <summary>Only counts: duties, organisation, tasks.</summary>
    Counts,

    /// <summary>None of them states a fact: glossary, contents.</summary>
    Nothing,
}
