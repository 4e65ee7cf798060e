using Mingsuan.Catalog;
using Mingsuan.Kernel;

namespace Mingsuan.Checking;

/// <summary>
/// What a document says twice, once with a letter or two less or otherwise: the same target in two forms, a duty in the text and in a form.
/// One of the two is a slip. Letters that make another thing of it (省 for 市) are a pattern of the rule.
/// </summary>
internal sealed class NearTexts(DisclosureThings things, Rule rule)
{
    private const int MostLetters = 2;
    private const int ShortestCommon = 8;
    private const int ShortestEnd = 2;
    private const int BucketLetters = 4;

    /// <summary>Words that are known to be wrong are told as such.</summary>
    private readonly List<Rule> wrongWords = [.. things.Catalog.Rules.Where(each => !each.RightWords.IsEmpty)];

    public IEnumerable<RuleCase> Of() => Targets().Concat(Clauses());

    /// <summary>Targets of different forms with one value under names that differ by a letter or two.</summary>
    private IEnumerable<RuleCase> Targets()
    {
        var named = things.Targets.Select(each => (each.Form, each.Target, Name: rule.Patterns["ending"].Value.Replace(TextFolding.Fold(each.Target.Level3), string.Empty)))
            .Where(each => each.Name.Length >= ShortestCommon).GroupBy(each => each.Name, StringComparer.Ordinal).ToList();
        for (var i = 0; i < named.Count; i++)
        {
            for (var j = i + 1; j < named.Count; j++)
            {
                if (!IsSlip(named[i].Key, named[j].Key, MostLetters)) continue;
                var (one, other) = (named[i].First(), named[j].First());
                if (named[i].Any(each => named[j].Any(twin => ReferenceEquals(each.Form, twin.Form))) || !AreTwins(one.Target, other.Target)) continue;
                yield return Case(one.Target.Level3, other.Target.Level3, [.. named[i].Select(each => each.Target.Place), .. named[j].Select(each => each.Target.Place)]);
            }
        }
    }

    /// <summary>Clauses of the narrative that a form repeats with a letter more or less.</summary>
    private IEnumerable<RuleCase> Clauses()
    {
        var printed = things.Paragraphs.SelectMany(paragraph => Cut(paragraph.Text).Select(clause => (clause, paragraph.Place)))
            .SelectMany(each => new[] { (Key: each.clause[..BucketLetters], each), (Key: each.clause[^BucketLetters..], each) }).ToLookup(each => each.Key, each => each.each, StringComparer.Ordinal);
        var whole = printed.SelectMany(group => group).Select(each => each.clause).ToHashSet(StringComparer.Ordinal);
        var told = new HashSet<Place>();
        foreach (var field in things.Fields)
        {
            foreach (var clause in Cut(TextFolding.Fold(field.Field.Text)).Where(clause => !whole.Contains(clause)))
            {
                var near = printed[clause[..BucketLetters]].Concat(printed[clause[^BucketLetters..]]).FirstOrDefault(each => each.clause.Length != clause.Length && IsSlip(each.clause, clause, 1));
                if (near.clause is null || !told.Add(near.Place)) continue;
                yield return Case(near.clause, clause, [near.Place, field.Field.Place]);
            }
        }
    }

    private IEnumerable<string> Cut(string text) => rule.Patterns["cut"].Value.Split(text).Where(clause => clause.Length >= ShortestCommon);

    private bool IsSlip(string one, string other, int most) =>
        OneEdit.Between(one, other, most) is { } edit && (edit.Left.Length == 0 || edit.Right.Length == 0 || edit is { Left.Length: 1, Right.Length: 1 }) && edit.Before >= ShortestEnd && edit.Behind >= ShortestEnd && edit.Before + edit.Behind >= ShortestCommon - 1
        && !rule.Patterns["letters"].Value.IsMatch(edit.Left) && !rule.Patterns["letters"].Value.IsMatch(edit.Right)
        && !wrongWords.Exists(words => words.Find!.Value.IsMatch(one) || words.Find.Value.IsMatch(other)); // wrong words are looked for

    private static bool AreTwins(PerformanceTarget one, PerformanceTarget other) =>
        TextFolding.Fold(one.Level2) == TextFolding.Fold(other.Level2) && (one.Number is { } number ? number == other.Number : one.Value == other.Value);

    private static RuleCase Case(string one, string other, IEnumerable<Place> places) => RuleCase.Broken(places, ("one", one), ("other", other));
}
