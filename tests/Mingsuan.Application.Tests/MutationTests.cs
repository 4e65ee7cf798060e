using Mingsuan.Catalog;
using Mingsuan.Checking;
using Mingsuan.Kernel;
using Mingsuan.Reading;
using Xunit;

namespace Mingsuan.Application.Tests;

/// <summary>Errors are planted in the words of a document, each where it says, and the same seed plants the same.</summary>
public sealed class MutationTests
{
    private static readonly string Sample = Path.Combine(Checkout.Samples, "district-bureau.txt");
    private static readonly string Lines = Path.Combine(Checkout.Samples, "province-service-centre.txt");

    [Theory]
    [InlineData("district-bureau.txt")]
    [InlineData("province-service-centre.txt")]
    public void Nearly_every_amount_is_found_in_the_source(string name)
    {
        var disclosure = Read(Path.Combine(Checkout.Samples, name));
        var numbers = new SourceNumbers(disclosure);
        var drawable = new Mutator(DisclosureCatalog.Default, disclosure).Drawable;
        var placed = drawable.Where(fact => numbers.Of(fact) is not null).ToList();
        Assert.True(placed.Count * 10 >= drawable.Count * 9, $"{placed.Count} of {drawable.Count}");
        Assert.All(placed, fact => Assert.Contains(numbers.Of(fact)!.Value.NumberIn(disclosure.Source), fact.Figure.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void One_digit_of_one_number_is_changed()
    {
        var disclosure = Read(Sample);
        var mutator = new Mutator(DisclosureCatalog.Default, disclosure);
        foreach (var fact in mutator.Drawable.Take(40))
        {
            if (mutator.Plant(MutationKind.Digit, fact, new Random(7)) is not { } mutation) continue;
            var (before, after) = (Text(disclosure.Source), Text(mutation.Source));
            Assert.Equal(before.Length, after.Length);
            Assert.Single(Enumerable.Range(0, before.Length), at => before[at] != after[at]);
            Assert.NotEqual(fact.Figure.Value, mutation.Wrong!.Value);
        }
    }

    [Fact]
    public void A_wrong_digit_in_a_table_is_found_and_named_with_its_value()
    {
        var disclosure = Read(Sample);
        var subject = new MutationSubject(DisclosureCatalog.Default, disclosure);
        var fact = subject.Mutator.Drawable.First(fact => fact.Statement is Statement.Cell && fact.Figure.Value > 1_000_000);
        var result = subject.Try(subject.Mutator.Plant(MutationKind.Digit, fact, new Random(1))!, CancellationToken.None);
        Assert.Equal(Determination.Unique, result.Determination);
        Assert.True(result is { Findings: 1, IsNamed: true, IsFirstSuspect: true, IsValueExact: true, IsFoundByEquality: true }, $"{result}");
    }

    /// <summary>Where blanks are invisible the columns are told by the sums: one wrong number must not hide the row.</summary>
    [Theory]
    [InlineData("2101102     事业单位医疗 61.62 61.62 61.62", "2101102     事业单位医疗 91.62 61.62 61.62", "61.62")]
    [InlineData("208 社会保障和就业支出 137.70 137.70 137.45 0.25", "208 社会保障和就业支出 137.70 131.70 137.45 0.25", "137.70")]
    [InlineData("30201   办公费 33.00 33.00", "30201   办公费 33.00 37.00", "33.00")]
    [InlineData("30207   邮电费 30.20 30.20", "30207   邮电费 38.20 30.20", "30.20")]
    public void A_wrong_number_in_plain_lines_is_found(string right, string wrong, string value)
    {
        var text = File.ReadAllText(Lines);
        var at = text.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, right);
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.txt");
        File.WriteAllText(path, text.Remove(at, right.Length).Insert(at, wrong));
        try
        {
            var report = new Checker(DisclosureCatalog.Default).Check(Read(path));
            Assert.Equal(value, Assert.Single(report.Findings, finding => finding.Severity == Severity.Error).Suspects[0].MendedValue);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Every_kind_of_error_is_planted_and_the_same_seed_plants_the_same()
    {
        var (one, other) = (Run(), Run());
        Assert.Equal(one.Results, other.Results);
        Assert.Equal(Enum.GetValues<MutationKind>(), one.Results.Select(result => result.Kind).Distinct());
        Assert.Equal(3, one.Results.Count(result => result.Kind == MutationKind.Digit));
        static MutationReport Run() => new MutateFiles(DisclosureCatalog.Default).Run([Path.Combine(Checkout.Samples, "city-fund-centre.txt")], new MutationOrder(5, 3, 1), ReadLimits.Default, CancellationToken.None);
    }

    [Fact]
    public void The_report_prints_the_seed_and_a_row_for_each_error()
    {
        var result = new MutationResult { File = "a.txt", Kind = MutationKind.Digit, Place = MutationPlace.Table, At = new Place { File = "a.txt", Table = "表1" }, Before = "1.00", After = "2.00", Determination = Determination.Unique, Findings = 1, IsNamed = true, IsFirstSuspect = true };
        var report = new MutationReport(new MutationOrder(42, 2, 0), 1, 10, [result, result with { Findings = 0, IsNamed = false, IsFirstSuspect = false }]);
        using var text = new StringWriter();
        new MutationText(new Phrases(DisclosureCatalog.Default, Phrases.English)).Write(report, text);
        Assert.Contains("Seed 42;", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("50.0 %", text.ToString(), StringComparison.Ordinal);
        using var csv = new StringWriter();
        MutationCsv.Write(report, csv);
        Assert.Equal(3, csv.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private static Disclosure Read(string path) =>
        ((ReadDocument.Read)new ReadFile(DisclosureCatalog.Default).Read(path, ReadLimits.Default, CancellationToken.None)[0]).Disclosure;

    private static string Text(SourceDocument source) => string.Join('\n', source.Blocks.Select(block => block switch
    {
        Paragraph paragraph => paragraph.Text,
        Grid grid => string.Join('\n', grid.Rows.Select(row => string.Join('\t', row.Cells.Select(cell => cell.Text)))),
        _ => string.Empty,
    }));
}
