using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>A total in a table that is left blank although its parts are printed.</summary>
internal static class BlankTotals
{
    /// <summary>The cell of the total, or null where one is printed.</summary>
    public static Claim? Of(Identity identity) =>
        identity is { Kind: IdentityKind.RollUp, Left.Terms: [{ Claim: { IsStated: false, IsIllegible: false, Group.Kind: ClaimGroupKind.Panel } total }] } ? total : null;
}
