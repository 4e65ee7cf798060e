using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Mingsuan.Kernel;

namespace Mingsuan.Catalog;

/// <summary>The words of the performance forms by their folded labels. A label may be several things: 成本指标 is a first and a second level.</summary>
public sealed class FormVocabulary
{
    /// <summary>How many characters of a level's name must be left for it to be known where a cell clips it.</summary>
    private const int ShortestClip = 5;

    /// <summary>A label that must not be kept has no more characters, and one that may end others no fewer: 接听电话 is no telephone number.</summary>
    private const int LongestLabel = 14;
    private const int ShortestEnding = 3;

    private readonly FrozenDictionary<string, ImmutableArray<FormTerm>> byLabel;
    private readonly FrozenDictionary<string, FormTerm> byId;
    private readonly ImmutableArray<(string Label, FormTerm Term)> levels;
    private readonly ImmutableArray<(string Label, FormTerm Term)> withheld;
    private readonly Regex deadline;

    internal FormVocabulary(ImmutableArray<FormTerm> terms)
    {
        Terms = terms;
        byId = terms.ToFrozenDictionary(term => term.Id, StringComparer.Ordinal);
        byLabel = terms.Where(term => term.Role != FormRole.Deadline)
            .SelectMany(term => term.Labels.Select(label => (Label: TextFolding.Fold(label), Term: term)))
            .GroupBy(each => each.Label)
            .ToFrozenDictionary(group => group.Key, group => group.Select(each => each.Term).Distinct().ToImmutableArray(), StringComparer.Ordinal);
        Operators = LongestFirst(FormRole.Operator);
        Units = LongestFirst(FormRole.Unit);
        Multipliers = LongestFirst(FormRole.Multiplier);
        withheld = LongestFirst(FormRole.Withheld);
        levels = [.. LongestFirst(FormRole.Level1).Concat(LongestFirst(FormRole.Level2)).Select(each => (each.Label, each.Term))];
        var patterns = terms.Where(term => term.Role == FormRole.Deadline).SelectMany(term => term.Labels).Append("(?!)");
        deadline = new Regex($"^(?:{string.Join('|', patterns)})$", RegexOptions.CultureInvariant);
    }

    public ImmutableArray<FormTerm> Terms { get; }

    /// <summary>Operators by their folded spelling, the longest first.</summary>
    public ImmutableArray<(string Label, FormTerm Term)> Operators { get; }

    /// <summary>Units of measure, the longest first.</summary>
    public ImmutableArray<(string Label, FormTerm Term)> Units { get; }

    /// <summary>Multipliers before units, the longest first.</summary>
    public ImmutableArray<(string Label, FormTerm Term)> Multipliers { get; }

    /// <summary>Everything that a whole folded label may be.</summary>
    public ImmutableArray<FormTerm> FindAll(string folded) => byLabel.GetValueOrDefault(folded, []);

    /// <summary>The term of that role with that folded label, or null.</summary>
    public FormTerm? Find(string folded, FormRole role) => FindAll(folded).FirstOrDefault(term => term.Role == role);

    /// <summary>The term with that id, or null.</summary>
    public FormTerm? ById(string? id) => id is null ? null : byId.GetValueOrDefault(id);

    /// <summary>The level of that name, also where a remark in brackets follows or the edge of a cell clips it; null for a name that nobody knows.</summary>
    public FormTerm? Level(string folded, FormRole role) => Find(folded, role) ?? Find(WithoutRemark(folded), role) ?? Clipped(folded, role).Term;

    /// <summary>The whole name of a level that the edge of a cell clips; null for a whole name and for one that nobody knows.</summary>
    public string? WholeLevel(string folded, FormRole role) => Find(WithoutRemark(folded), role) is null ? Clipped(folded, role).Label : null;

    /// <summary>A folded label without the remark in brackets behind it: 产出指标(40分).</summary>
    public static string WithoutRemark(string folded) =>
        folded.EndsWith(')') && folded.LastIndexOf('(') is > 0 and var open ? folded[..open] : folded;

    /// <summary>The field whose text must not be kept that a label names, alone or at its end (项目单位负责人); null for every other label.</summary>
    public FormTerm? Withheld(string folded) => folded.Length > LongestLabel
        ? null
        : withheld.FirstOrDefault(each => each.Label == folded || (each.Label.Length >= ShortestEnding && folded.EndsWith(each.Label, StringComparison.Ordinal))).Term;

    /// <summary>True for a folded text that is a deadline (2023-12, 2023年12月底).</summary>
    public bool IsDeadline(string folded) => deadline.IsMatch(folded);

    private (string? Label, FormTerm? Term) Clipped(string folded, FormRole role)
    {
        if (folded.Length < ShortestClip || byLabel.ContainsKey(folded)) return default;
        return levels.FirstOrDefault(each => each.Term.Role == role && each.Label.Length - folded.Length <= 2
            && each.Label.Contains(folded, StringComparison.Ordinal));
    }

    private ImmutableArray<(string Label, FormTerm Term)> LongestFirst(FormRole role) =>
        [.. Terms.Where(term => term.Role == role)
            .SelectMany(term => term.Labels.Select(label => (TextFolding.Fold(label), term)))
            .OrderByDescending(each => each.Item1.Length)];
}
