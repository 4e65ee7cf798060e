using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// Rates of one group of people that different forms of a document set differently: names that are alike but for abbreviations, and
/// values far apart; and numbers of one group that differ. Which rates and numbers are those of a whole group, and how thresholds end a name, are patterns of the rule.
/// </summary>
internal sealed class TargetConflicts(Rule rule)
{
    /// <summary>The letters in common, in order, of both names together.</summary>
    private const decimal Alike = 0.75m;

    private const decimal FarApart = 10;

    private const int ShortestName = 6;

    public IEnumerable<RuleCase> Of(Disclosure disclosure)
    {
        var rates = disclosure.Forms.SelectMany(form => form.Targets.Select(target => (Form: form, Target: target, Name: NameOf(target))))
            .Where(rate => rate.Target is { Number: not null, Period: TargetPeriod.FiscalYear } && rate.Name.Length >= ShortestName && (Is("rate", rate.Name) || Is("count", rate.Name))).ToList();
        for (var i = 0; i < rates.Count; i++)
        {
            for (var j = i + 1; j < rates.Count; j++)
            {
                var (one, other) = (rates[i], rates[j]);
                if (ReferenceEquals(one.Form, other.Form) || !Conflict(one.Name, one.Target.Number!.Value, other.Name, other.Target.Number!.Value)) continue; // filtered
                yield return RuleCase.Broken([one.Target.Place, other.Target.Place], ("one", Print(one.Target)), ("other", Print(other.Target)));
            }
        }
    }

    private string NameOf(PerformanceTarget target) => rule.Patterns["threshold"].Value.Replace(TextFolding.Fold(target.Level3), string.Empty);

    /// <summary>True where a rate is far from one of nearly that name, or a number is not that of the very name.</summary>
    private bool Conflict(string one, decimal value, string other, decimal otherValue) =>
        Is("count", one) ? one == other && value != otherValue : Math.Abs(value - otherValue) >= FarApart && AreAlike(one, other);

    private bool Is(string pattern, string name) => rule.Patterns[pattern].Value.IsMatch(name);

    private bool AreAlike(string one, string other) =>
        rule.Patterns["rate"].Value.Match(one).Value == rule.Patterns["rate"].Value.Match(other).Value && 2m * Common(one, other) >= Alike * (one.Length + other.Length);

    /// <summary>The length of the longest row of letters that both have in order.</summary>
    private static int Common(string one, string other)
    {
        var lengths = new int[other.Length + 1];
        foreach (var letter in one)
        {
            var diagonal = 0;
            for (var at = 1; at <= other.Length; at++) (lengths[at], diagonal) = (letter == other[at - 1] ? diagonal + 1 : Math.Max(lengths[at], lengths[at - 1]), lengths[at]);
        }

        return lengths[^1];
    }

    private static string Print(PerformanceTarget target) => $"{target.Level3} {target.Operator}{target.Value}{target.MeasureUnit}";
}
