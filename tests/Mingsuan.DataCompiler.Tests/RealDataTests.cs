using System.Text.Json;
using Xunit;

namespace Mingsuan.DataCompiler.Tests;

/// <summary>The project's own data compiles, and holds together beyond what schemas can say.</summary>
public sealed class RealDataTests
{
    private static readonly string Folder = Path.Combine(FindRepository(), "data");

    [Fact]
    public void It_has_no_faults() => Assert.Empty(new Compilation(Folder).Faults);

    [Fact]
    public void Every_code_has_its_parent()
    {
        foreach (var classification in Compile().GetProperty("classifications").EnumerateObject())
        {
            var codes = classification.Value.EnumerateArray().Select(row => row.GetProperty("code").GetString()!).ToHashSet();
            Assert.DoesNotContain(codes, code => code.Length > 3 && !codes.Contains(code[..^2]));
        }
    }

    [Fact]
    public void A_code_means_one_thing_in_a_year()
    {
        foreach (var classification in Compile().GetProperty("classifications").EnumerateObject())
        {
            foreach (var rows in classification.Value.EnumerateArray().GroupBy(row => row.GetProperty("code").GetString()))
            {
                var periods = rows.Select(row => (From: Year(row, "introduced", 0), Until: Year(row, "retired", int.MaxValue))).Order().ToList();
                Assert.All(periods, period => Assert.True(period.From < period.Until, rows.Key));
                Assert.All(periods.Zip(periods.Skip(1)), pair => Assert.True(pair.First.Until <= pair.Second.From, rows.Key));
            }
        }
    }

    [Fact]
    public void Every_functional_code_says_which_budget_it_belongs_to() =>
        Assert.DoesNotContain(
            Compile().GetProperty("classifications").GetProperty("functional").EnumerateArray(),
            row => !row.TryGetProperty("fund", out _));

    [Fact]
    public void Tables_are_numbered_from_one_without_gaps()
    {
        foreach (var jurisdiction in Compile().GetProperty("jurisdictions").EnumerateArray())
        {
            var numbers = jurisdiction.GetProperty("tables").EnumerateArray().Select(table => table.GetProperty("number").GetInt32()).ToList();
            Assert.Equal(Enumerable.Range(1, numbers.Count), numbers);
        }
    }

    private static int Year(JsonElement row, string name, int otherwise) =>
        row.TryGetProperty(name, out var year) ? year.GetInt32() : otherwise;

    private static JsonElement Compile()
    {
        using var stream = new MemoryStream();
        new Compilation(Folder).Write(stream);
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Mingsuan.slnx")))
                return folder.FullName;
        }
        throw new InvalidOperationException("The tests run outside the repository.");
    }
}
