using System.Text.RegularExpressions;
using Mingsuan.Catalog;

namespace Mingsuan.DataCompiler;

/// <summary>Checks what the schema of a rule cannot: that its expressions parse and type, that its patterns are patterns, and that its text has its slots.</summary>
internal sealed partial class RuleValidator(FaultList faults, CoordinateValidator coordinates)
{
    private static readonly string[] Told = ["title", "english", "why", "whyEnglish", "remedy", "remedyEnglish"];

    public void Validate(DataNode.Mapping rule)
    {
        if (Scalar(rule, "each") is not { } each)
            return;
        if (!RuleVocabulary.AllKinds.Contains(each.Text))
        {
            faults.Add(each.Place, $"nothing is called “{each.Text}”", $"one of {string.Join(", ", RuleVocabulary.AllKinds.Order(StringComparer.Ordinal))}");
            return;
        }
        var find = Scalar(rule, "find");
        if (find is not null)
            ValidateFind(find, each.Text);
        var words = (rule.Find("words") as DataNode.Sequence)?.Items.OfType<DataNode.Mapping>().Select(word => Scalar(word, "wrong")).OfType<DataNode.Scalar>().ToList() ?? [];
        foreach (var word in words)
            ValidateFind(word, each.Text);
        find ??= words.FirstOrDefault();
        var scope = RuleScope.Of(each.Text, find is not null);
        foreach (var at in (rule.Find("at") as DataNode.Sequence)?.Items.OfType<DataNode.Scalar>() ?? [])
            Parse(at, null, scope);
        foreach (var name in new[] { "when", "assert" })
            Parse(Scalar(rule, name), RuleType.Truth, scope);
        foreach (var pattern in ((rule.Find("with") as DataNode.Mapping)?.Properties ?? []).Select(property => property.Value).OfType<DataNode.Scalar>())
            ValidatePattern(pattern);
        var show = (rule.Find("show") as DataNode.Mapping)?.Properties ?? [];
        foreach (var slot in show)
            Parse(slot.Value as DataNode.Scalar, null, scope);
        if (rule.Find("check") is null)
            ValidateWhole(rule, find, [.. show.Select(slot => slot.Name), "count"]);
    }

    private void ValidateWhole(DataNode.Mapping rule, DataNode? find, HashSet<string> slots)
    {
        if (rule.Find("assert") is null && find is null)
            faults.Add(rule.Place, "the rule asserts nothing", "find, words, assert or check");
        ValidateExamples(rule);
        foreach (var text in Told.Select(name => Scalar(rule, name)).OfType<DataNode.Scalar>())
        {
            foreach (var slot in Regex.Matches(text.Text, @"\{(\w+)\}").Select(match => match.Groups[1].Value).Where(slot => !slots.Contains(slot)))
                faults.Add(text.Place, $"nothing fills “{{{slot}}}”", "a name under show");
        }
    }

    private void ValidateExamples(DataNode.Mapping rule)
    {
        var outcomes = (rule.Find("examples") as DataNode.Sequence)?.Items.OfType<DataNode.Mapping>().Select(example => Scalar(example, "outcome")?.Text).ToHashSet() ?? [];
        if (!outcomes.Contains("broken") || outcomes.Count < 2)
            faults.Add(rule.Place, "the rule does not show what it means", "examples, one that is broken and one that is not");
    }

    private void ValidateFind(DataNode.Scalar find, string each)
    {
        if (!RuleVocabulary.Of(each).ContainsKey("print"))
            faults.Add(find.Place, $"a {each} has no printed text to look in", "a kind with the property print");
        ValidatePattern(find);
    }

    private void ValidatePattern(DataNode.Scalar find)
    {
        try
        {
            _ = Pattern(find.Text);
        }
        catch (ArgumentException exception)
        {
            faults.Add(find.Place, $"the pattern cannot be read ({exception.Message})", "a regular expression");
        }
    }

    private void Parse(DataNode.Scalar? text, RuleType? type, IEnumerable<string> scope)
    {
        if (text is null)
            return;
        try
        {
            RuleParser.Parse(text.Text, type, scope, new RuleTerms(Pattern, coordinates.Knows));
        }
        catch (RuleSyntaxException fault)
        {
            faults.Add(new Place(text.Place.File, text.Place.Line, text.Place.Column + fault.Position), fault.What, fault.Expected);
        }
    }

    // Patterns are made at once here, so that a broken one is a fault of the data and not of a check.
    private static Lazy<Regex> Pattern(string pattern) => RepeatedRepetition().IsMatch(pattern)
        ? throw new ArgumentException("a repetition is repeated, which can take time without end")
        : new(new Regex(pattern, RegexOptions.CultureInvariant));

    [GeneratedRegex(@"(?<!\\)[*+}][^()]*\)[*+{]", RegexOptions.CultureInvariant)]
    private static partial Regex RepeatedRepetition();

    private static DataNode.Scalar? Scalar(DataNode.Mapping rule, string name) => rule.Find(name) as DataNode.Scalar;
}
