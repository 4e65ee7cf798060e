namespace Mingsuan.Catalog;

/// <summary>What a token of the rule language is.</summary>
internal enum RuleTokenKind
{
    Name,
    Number,
    Text,
    Pattern,
    Mark,
    End,
}

/// <summary>A token: its text without quotes or slashes, and where it begins.</summary>
internal readonly record struct RuleToken(RuleTokenKind Kind, string Text, int Position);
