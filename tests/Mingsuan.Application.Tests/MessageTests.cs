using System.Text.RegularExpressions;
using Mingsuan.Catalog;
using Xunit;

namespace Mingsuan.Application.Tests;

/// <summary>Whatever the code says has words in both languages, and the words ask for nothing that the code does not give.</summary>
public sealed partial class MessageTests
{
    private static readonly string[] SlotsOfIdentities = ["place", "other", "expected", "stated", "difference", "tolerance", "evidence", "count", "part", "table", "column"];

    [Fact]
    public void Every_id_in_code_has_a_message()
    {
        var ids = Notes().Select(note => note.Id).ToList();
        Assert.True(ids.Count > 20, "the search for ids finds too little to be right");
        Assert.All(ids, id => Assert.True(Given.Catalog.Messages.ContainsKey(id), $"data/messages has no {id}"));
    }

    [Fact]
    public void Every_slot_of_a_message_is_given_by_the_code()
    {
        var given = Notes().ToLookup(note => note.Id, note => note.Slots);
        foreach (var message in Given.Catalog.Messages.Values.Where(message => given.Contains(message.Id)))
        {
            foreach (var slots in given[message.Id])
                Assert.All(Texts(message).SelectMany(Slots.Of), slot => Assert.True(slots.Contains(slot), $"{message.Id} asks for {{{slot}}}"));
        }
    }

    [Fact]
    public void Messages_of_identities_ask_for_no_other_slots()
    {
        foreach (var rule in typeof(Checking.RuleIds).GetFields().Select(field => (string)field.GetValue(null)!).Where(Given.Catalog.Messages.ContainsKey))
            Assert.All(Texts(Given.Catalog.Messages[rule]).SelectMany(Slots.Of), slot => Assert.Contains(slot, SlotsOfIdentities));
    }

    [Fact]
    public void Both_languages_of_a_phrase_have_the_same_slots() =>
        Assert.All(Given.Catalog.Interface, phrase => Assert.Equal(Slots.Of(phrase.Value.Chinese).Order(), Slots.Of(phrase.Value.English).Order()));

    [Fact]
    public void Every_phrase_in_code_is_in_the_data_and_every_phrase_of_the_data_is_used()
    {
        var sources = Sources("Mingsuan.Application", "Mingsuan.Cli", "Mingsuan.Writing").ToList();
        var used = sources.SelectMany(text => Phrase().Matches(text).Select(match => match.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
        var whole = string.Concat(sources);
        string[] composed = ["rule-family-", "rule-outcome-", "severity-", "unit-", "reason-", "slip-", "exit-", "unbound-", "missed-", "derive-kind-", "derive-proof-", "derive-nothing-", "derive-legend-", "question-group-", "ledger-kind-"];
        Assert.All(used.Where(id => id.Contains('-', StringComparison.Ordinal)), id => Assert.True(Given.Catalog.Interface.ContainsKey(id), $"data/interface has no {id}"));
        Assert.All(
            Given.Catalog.Interface.Keys.Where(id => !composed.Any(start => id.StartsWith(start, StringComparison.Ordinal))),
            id => Assert.True(whole.Contains($"\"{id}\"", StringComparison.Ordinal), $"{id} is used nowhere"));
    }

    [Fact]
    public void Every_reason_of_the_checker_has_words()
    {
        var source = Checkout.Read("src", "Mingsuan.Checking", "Identities", "Judge.cs");
        var reasons = Constant().Matches(source).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(reasons);
        Assert.All(reasons, reason => Assert.True(Given.Catalog.Interface.ContainsKey($"reason-{reason}"), $"data/interface has no reason-{reason}"));
    }

    [Theory]
    [InlineData("unbound", "Measuring/CellBinding.cs")]
    [InlineData("missed", "Recall/CoreTableRecall.cs")]
    public void Every_reason_of_a_measured_corpus_has_words(string family, string file)
    {
        var reasons = Reason().Matches(Checkout.Read("src", "Mingsuan.Application", "Corpus", file)).Select(match => match.Groups[1].Value).ToList();
        Assert.True(reasons.Count > 2, "the search for reasons finds too little to be right");
        Assert.All(reasons, reason => Assert.True(Given.Catalog.Interface.ContainsKey($"{family}-{reason}"), $"data/interface has no {family}-{reason}"));
    }

    [Fact]
    public void Every_citation_names_its_instrument()
    {
        var texts = new MessageTexts(Given.Catalog, new Phrases(Given.Catalog, Phrases.Chinese));
        foreach (var message in Given.Catalog.Messages.Values)
            Assert.All(texts.Of(message.Id, new Dictionary<string, string>()).Basis, basis => Assert.StartsWith("《", basis, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Texts(Message message) =>
        new[] { message.Title, message.Why, message.Remedy }.SelectMany(text => new[] { text.Chinese, text.English });

    /// <summary>The ids that readers and use cases note, each with the slots named in the same call.</summary>
    private static IEnumerable<(string Id, HashSet<string> Slots)> Notes() =>
        from source in Sources("Mingsuan.Reading", "Mingsuan.Writing", "Mingsuan.Application")
        from Match match in Note().Matches(source)
        let slots = Slot().Matches(match.Groups[2].Value).Select(slot => slot.Groups[1].Value)
        select (match.Groups[1].Value, slots.Append("file").Append("causes").ToHashSet(StringComparer.Ordinal));

    private static IEnumerable<string> Sources(params string[] projects) =>
        projects.SelectMany(project => Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src", project), "*.cs", SearchOption.AllDirectories)).Select(File.ReadAllText);

    [GeneratedRegex(@"\b(?:Note|Of|OfEntry|Missing)\(\s*""([a-z]+(?:-[a-z]+)+)""((?:[^;""]|""[^""]*"")*);")]
    private static partial Regex Note();

    [GeneratedRegex(@"(?:\(|\[)""([a-zA-Z]+)""[\],]")]
    private static partial Regex Slot();

    [GeneratedRegex(@"(?:phrases\[|phrases\.Fill\(|wording\.Both\(|wording\.Lines\(|WriteSection\(|WriteCount\(html, |WriteLine\(|WriteAmount\(|Column\()""([a-z]+(?:-[a-z]+)*)""")]
    private static partial Regex Phrase();

    [GeneratedRegex(@"(?:\? |: |return |\?\? )""([a-z]+(?:-[a-z]+)*)""")]
    private static partial Regex Reason();

    [GeneratedRegex(@"const string \w+ = ""([a-z-]+)"";")]
    private static partial Regex Constant();
}
