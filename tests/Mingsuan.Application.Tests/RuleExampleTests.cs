using System.Globalization;
using Mingsuan.Checking;
using Mingsuan.Kernel;
using Mingsuan.Reading;
using Xunit;

namespace Mingsuan.Application.Tests;

/// <summary>The examples of every rule come out as they say: they are what the rule means.</summary>
public sealed class RuleExampleTests
{
    private static readonly (string Name, ReferenceKind Kind)[] References =
        [("approved", ReferenceKind.Approved), ("last-year", ReferenceKind.LastYear), ("same-body", ReferenceKind.SameBody), ("unit", ReferenceKind.BudgetUnit)];

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
        var report = new Checker(Given.Catalog).Check(Read(given, "示例.txt", example.Text), ToContext(given, example.Given));
        var outcome = report.Rules.Single(each => each.Rule == id);
        Assert.Equal(example.Outcome, Name(outcome));
        Assert.Equal(outcome.Broken > 0, report.Findings.Any(finding => finding.Rule == id));
    }

    [Fact]
    public void Every_named_check_exists_and_is_used() =>
        Assert.Equal(Checker.NamedChecks.Order(StringComparer.Ordinal), Given.Catalog.Rules.Select(rule => rule.Check).OfType<string>().Distinct().Order(StringComparer.Ordinal));

    private static Disclosure Read(Given given, string name, string text)
    {
        var read = (ReadResult.Read)new FileReader(Given.Catalog.Formats).Open(given.Text(name, text), ReadLimits.Default, CancellationToken.None);
        return new DisclosureReader(Given.Catalog).Read(read.Documents[0]);
    }

    private static CheckContext ToContext(Given files, IReadOnlyDictionary<string, string> given) => new()
    {
        References = [.. References.Where(kind => given.ContainsKey(kind.Name)).Select(kind => new ReferenceDocument(kind.Kind, Read(files, "对照.txt", given[kind.Name])))],
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
