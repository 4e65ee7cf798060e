using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>A table whose printed unit is wrong: its amounts agree with the rest of the document in another unit.</summary>
internal sealed record UnitSlip(Table Table, DisplayUnit Unit)
{
    /// <summary>How many times too large, or too small where below 1, the printed unit makes the amounts.</summary>
    public decimal Factor => Table.Unit.InYuan() / Unit.InYuan();
}
