using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>What sentences speak of: an amount, or its change from a year and stage.</summary>
internal sealed record SaidOf(Coordinate Of, Member? Year, Member? Stage)
{
    public bool IsChange => Year is not null;
}
