using System.Text;
using Mingsuan.Catalog;
using Mingsuan.Checking;
using Mingsuan.Kernel;
using Mingsuan.Reading;
using Xunit;

namespace Mingsuan.Conformance.Tests;

/// <summary>
/// Small invented disclosures in the ways in which cities print: other titles and columns, codes in one cell or in three, names only,
/// 元 and 万元, plain lines, titles without 表, no word on carryover. All of them add up.
/// </summary>
public sealed class StyleTests
{
    private const int Step = 3;

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(Checkout.Tests, "styles");

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_is_reported_where_everything_adds_up(string name)
    {
        var (disclosure, report) = Check(TextOf(name));
        Assert.Empty(report.Identities.Where(identity => identity.IsBroken));
        Assert.Empty(disclosure.Diagnostics.Where(diagnostic => diagnostic.Severity != Severity.Information));
        Golden.Equal($"style-{name}.txt", Summary(disclosure, report));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_changed_total_is_noticed(string name)
    {
        var text = TextOf(name);
        var totals = Check(text).Disclosure.Tables.SelectMany(table => table.Panels).SelectMany(Totals).Where((_, index) => index % Step == 0).ToList();
        Assert.NotEmpty(totals);
        Assert.Empty(totals.Where(total => Changed(text, total) is { } changed && !IsNoticed(changed)).Select(total => $"line {total.Line}: {total.Text}"));
    }

    /// <summary>A broken identity; or a warning, where plain lines can no longer be placed in columns.</summary>
    private static bool IsNoticed(string text)
    {
        var (disclosure, report) = Check(text);
        return report.Identities.Any(identity => identity.IsBroken) || disclosure.Diagnostics.Any(diagnostic => diagnostic.Id.StartsWith("placement-", StringComparison.Ordinal));
    }

    private static IEnumerable<Place> Totals(Panel panel) => panel.Cells
        .Where(cell => cell is { IsBound: true, Figure: { IsStated: true, Value: not 0 } } && panel.Rows[cell.Row].Label.Contains('计', StringComparison.Ordinal))
        .Select(cell => cell.Place);

    /// <summary>The text with another first digit in that amount; null where its line prints the amount twice.</summary>
    private static string? Changed(string text, Place place)
    {
        var lines = text.Split('\n');
        var line = lines[place.Line!.Value - 1];
        if (line.Split(place.Text!).Length != 2) return null;
        var digit = place.Text![0] == '9' ? '1' : (char)(place.Text[0] + 1);
        lines[place.Line.Value - 1] = line.Replace(place.Text, digit + place.Text[1..], StringComparison.Ordinal);
        return string.Join('\n', lines);
    }

    private static string TextOf(string name) => File.ReadAllText(Path.Combine(Folder, $"{name}.txt"));

    private static (Disclosure Disclosure, CheckReport Report) Check(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var opened = Assert.IsType<ReadResult.Read>(new FileReader(DisclosureCatalog.Default.Formats).Open(stream, "style.txt", ReadLimits.Default, TestContext.Current.CancellationToken));
        var disclosure = new DisclosureReader(DisclosureCatalog.Default).Read(opened.Documents[0]);
        return (disclosure, new Checker(DisclosureCatalog.Default).Check(disclosure));
    }

    private static string Summary(Disclosure disclosure, CheckReport report)
    {
        var text = new StringBuilder().Append($"{disclosure.Body} | {disclosure.Year} | {disclosure.BodyKind}\n");
        foreach (var outcome in report.Identities.GroupBy(identity => identity.Outcome).OrderBy(group => group.Key.Kind).ThenBy(group => group.Key.Reason, StringComparer.Ordinal))
        {
            text.Append($"{outcome.Key.Kind} {outcome.Key.Reason} {outcome.Count()}\n");
        }

        foreach (var table in disclosure.Tables)
        {
            var cells = table.Panels.SelectMany(panel => panel.Cells).ToList();
            var scopes = string.Join(", ", table.InferredScopes.Select(scope => $"{scope.Member.Dimension.Id}={scope.Member.Id}").Distinct());
            text.Append($"{table.Title} | {table.Unit} | {cells.Count(cell => cell.Fact is not null)} printed, {cells.Count(cell => cell.Fact is not null && cell.IsBound)} bound | {scopes}\n");
        }

        return text.ToString();
    }
}
