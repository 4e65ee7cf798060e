using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>Numbers of official documents that are those of another one, cited several times, with two digits the other way round.</summary>
internal static class DocumentNumbers
{
    private const int FewestOthers = 3;

    public static IEnumerable<RuleCase> Of(DisclosureThings things, Rule rule)
    {
        var cited = things.Passages.SelectMany(passage => rule.Patterns["number"].Value.Matches(passage.Text).Select(match => (Series: match.Groups[1].Value, Number: match.Groups[2].Value, match.Value, passage.Place)));
        foreach (var series in cited.GroupBy(each => each.Series, StringComparer.Ordinal))
        {
            var numbers = series.GroupBy(each => each.Number, StringComparer.Ordinal).ToList();
            foreach (var often in numbers.Where(group => group.Count() >= FewestOthers))
            {
                foreach (var seldom in numbers.Where(group => group.Count() * FewestOthers <= often.Count() && AreSwapped(group.Key, often.Key)))
                    yield return RuleCase.Broken(seldom.Select(each => each.Place), ("one", seldom.First().Value), ("other", often.First().Value), ("times", RuleTexts.Of((decimal)often.Count())));
            }
        }
    }

    private static bool AreSwapped(string one, string other) =>
        OneEdit.Between(one, other, 2) is { Left.Length: 2, Right.Length: 2 } edit && edit.Left[0] == edit.Right[1] && edit.Left[1] == edit.Right[0];
}
