using Mingsuan.Kernel;

namespace Mingsuan.Catalog;

/// <summary>What stands behind a number: a unit of money, the percent sign, or a classifier (个, 辆) that counts.</summary>
/// <param name="Text">The unit in folded form.</param>
/// <param name="Money">The unit of display for money, else null.</param>
/// <param name="IsPercent">True for the percent sign.</param>
/// <param name="Times">How many one counted unit stands for.</param>
public sealed record NumberUnit(string Text, DisplayUnit? Money, bool IsPercent, int Times)
{
    /// <summary>True for a classifier.</summary>
    public bool IsClassifier => Money is null && !IsPercent;
}
