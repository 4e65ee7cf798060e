namespace Mingsuan.Checking;

/// <summary>The ids of the kinds of slips, which name their phrases in data/interface.</summary>
internal static class SlipIds
{
    public const string Digit = "digit";
    public const string Transposition = "transposition";
    public const string DecimalPoint = "decimal-point";
    public const string Unit = "unit";
    public const string Sign = "sign";
    public const string Rounding = "rounding";
    public const string NeighbouringRow = "neighbouring-row";
    public const string NeighbouringColumn = "neighbouring-column";
    public const string LastYear = "last-year";
}
