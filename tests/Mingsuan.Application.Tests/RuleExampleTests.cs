using System.Globalization;
using Mingsuan.Checking;
using Mingsuan.Reading;
using Xunit;

namespace Mingsuan.Application.Tests;

/// <summary>The examples of every rule come out as they say: they are what the rule means.</summary>
public sealed class RuleExampleTests
{
    public static TheoryData<string, int> Examples()
    {
        var data = new TheoryData<string, int>();
        foreach (var rule in Given.Catalog.Rules)
        {
            for (var number = 0; number < rule.Examples.Length; number++) data.Add(rule.Id, number);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_comes_out_as_it_says(string id, int number)
    {
        var example = Given.Catalog.Rules.Single(rule => rule.Id == id).Examples[number];
        using var given = new Given();
        var read = (ReadResult.Read)new FileReader(Given.Catalog.Formats).Open(given.Text("示例.txt", example.Text), ReadLimits.Default, CancellationToken.None);
        var report = new Checker(Given.Catalog).Check(new DisclosureReader(Given.Catalog).Read(read.Documents[0]), ToContext(example.Given));
        var outcome = report.Rules.Single(each => each.Rule == id);
        Assert.Equal(example.Outcome, Name(outcome));
        Assert.Equal(outcome.Broken > 0, report.Findings.Any(finding => finding.Rule == id));
    }

    [Fact]
    public void Every_named_check_exists_and_is_used() =>
        Assert.Equal(Checker.NamedChecks.Order(StringComparer.Ordinal), Given.Catalog.Rules.Select(rule => rule.Check).OfType<string>().Distinct().Order(StringComparer.Ordinal));

    private static CheckContext ToContext(IReadOnlyDictionary<string, string> given) => new()
    {
        ApprovedOn = Day(given, "approved-on"),
        PublishedOn = Day(given, "published-on"),
        CongressOn = Day(given, "congress-on"),
    };

    private static DateOnly? Day(IReadOnlyDictionary<string, string> given, string name) =>
        given.TryGetValue(name, out var day) ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static string Name(RuleOutcome outcome) => outcome switch
    {
        { Broken: > 0 } => "broken",
        { CouldNotCheck: > 0 } => "could-not-check",
        { Holds: > 0 } => "holds",
        _ => "not-applicable",
    };
}
