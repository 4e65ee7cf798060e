using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>How much a broken identity weighs.</summary>
internal static class Severities
{
    private const string FunctionAgainstEconomic = RuleIds.MappingPrefix + "function-economic";

    /// <summary>A plausible mapping and a rate from nothing are information; bodies may book what function and economic codes tie together elsewhere, so that asks for a look only, and so does a part in a sentence: what it is a part of is rarely said. So do two amounts of the year before that changes imply: whose change is told is as rarely said, and whether a list in a text is whole; and forms that come to more than the whole, whose money may be passed on to others; and a rise above what it rose to, which the sentence may compare with another amount; and two sides that need be the same only because a slip makes one of the other.</summary>
    public static Severity Of(Identity identity) => identity switch
    {
        { IsFirm: false } or { Rule: RuleIds.RateFromZero } => Severity.Information,
        { Evidence: SentenceSums.Evidence or FormAccounts.Evidence } or { RestsOnSlip: true } => Severity.Warning,
        { Rule: RuleIds.Change, Relation: Relation.AtMost } => Severity.Warning,
        { Rule: RuleIds.TargetCost or RuleIds.ImpliedBase or FunctionAgainstEconomic } => Severity.Warning,
        { Rule: RuleIds.PartOf, Left.Terms: { Length: > 1 } forms } when forms.All(term => term.Claim.Group.Kind == ClaimGroupKind.Form) => Severity.Warning,
        { Rule: RuleIds.PartOf } when identity.Terms.Any(term => term.Claim.Group.Kind == ClaimGroupKind.Paragraph) => Severity.Warning,
        _ => Severity.Error,
    };

    /// <summary>What rests on a number that was recognised or that a stamp covers is never sure enough for an error.</summary>
    public static Severity Of(Finding finding) =>
        finding.Severity == Severity.Error && (finding.IsRecognised || finding.IsCovered) ? Severity.Warning : finding.Severity;
}
