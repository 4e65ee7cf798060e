using System.Collections.Immutable;

namespace Mingsuan.Checking;

/// <summary>The ids of the rules, which name their messages in data/messages.</summary>
public static class RuleIds
{
    public const string RollUp = "roll-up";
    public const string Agreement = "agreement";
    public const string CrossTable = "cross-table";
    public const string NarrativeVersusTable = "narrative-vs-table";
    public const string DisplayUnit = "unit";
    public const string Balance = "balance";
    public const string PartOf = "part-of";
    public const string FormCount = "form-count";
    public const string FormCountOfAllMoney = "form-count-of-all-money";
    public const string TargetCost = "target-cost";
    public const string MappingPrefix = "mapping-";
    public const string Share = "share";
    public const string Change = "change";
    public const string Direction = "direction";
    public const string Rate = "rate";
    public const string RateFromZero = "rate-from-zero";
    public const string ImpliedBase = "implied-base";
    public const string Joint = "joint";
    public const string FormDisplaced = "form-displaced";
    public const string OmittedPart = "omitted-part";
    public const string ColumnDisplaced = "column-displaced";
    public const string TotalBlank = "total-blank";
    public const string Rounded = "rounded";

    /// <summary>The message of a wrong unit line; its findings are called <see cref="DisplayUnit"/>.</summary>
    public static string UnitLine => "unit-line";

    /// <summary>All of them but those of mappings, which are made of <see cref="MappingPrefix"/> and the kind of the mapping.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        RollUp, CrossTable, NarrativeVersusTable, Agreement, DisplayUnit, UnitLine, Balance, PartOf, Share, Change, Direction, Rate, RateFromZero, ImpliedBase, Joint,
        FormCount, TargetCost, FormDisplaced, ColumnDisplaced, OmittedPart, TotalBlank, Rounded,
    ];
}
