namespace Mingsuan.Application;

/// <summary>How much of a table is hidden.</summary>
public enum HidingMode
{
    /// <summary>Its amounts cannot be read; titles, headers and labels can.</summary>
    Amounts,

    /// <summary>Only its title can be read.</summary>
    Body,

    /// <summary>It is not there.</summary>
    Everything,
}
