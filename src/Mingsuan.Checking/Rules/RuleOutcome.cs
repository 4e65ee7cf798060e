namespace Mingsuan.Checking;

/// <summary>What came of one rule in one document: how many of its subjects hold, break it, are none of its business, or could not be checked.</summary>
public sealed record RuleOutcome(string Rule, int Holds, int Broken, int NotApplicable, int CouldNotCheck);
