using System.Text.RegularExpressions;

namespace Mingsuan.Catalog;

/// <summary>What a parser of rules has to ask: how a pattern is made (at once where data is compiled, at first use where documents are checked), and whether a dimension has a member.</summary>
public sealed record RuleTerms(Func<string, Lazy<Regex>> Pattern, Func<string, string, bool> IsMember);
