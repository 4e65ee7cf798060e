namespace Mingsuan.Application;

/// <summary>One thing that two ledgers say differently: in which part, what, and both prints; empty where one does not say it.</summary>
/// <param name="Part">The id of the sheet that holds it (data/ledger), or of another part of a ledger.</param>
/// <param name="What">What it is of, in words.</param>
/// <param name="Before">What the earlier one says.</param>
/// <param name="After">What the later one says.</param>
public sealed record LedgerDifference(string Part, string What, string Before, string After);
