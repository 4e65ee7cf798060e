using System.Text;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Conformance.Tests;

/// <summary>The samples of the project read whole; what each table comes to is kept as a golden file that people can review.</summary>
public sealed class SampleTests
{
    public static TheoryData<string> Names => ["city-service-centre", "district-bureau", "city-fund-centre", "province-service-centre", "county-service-centre"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_money_cell_of_a_sample_is_bound(string name)
    {
        var unbound = ReadDocuments.Sample(name).Tables.SelectMany(table => table.Panels).SelectMany(panel => panel.Cells).Where(cell => !cell.IsBound);
        KnownMisses.Judge("unbound", name, [.. unbound.Select(cell => (name, $"line {cell.Place.Line} {cell.Place.Row} / {cell.Place.Column}: {cell.Coordinate}"))]);
    }

    [Theory]
    [InlineData("city-service-centre", 2023)]
    [InlineData("district-bureau", 2023)]
    [InlineData("city-fund-centre", 2023)]
    [InlineData("province-service-centre", 2024)]
    [InlineData("county-service-centre", 2023)]
    public void A_sample_names_its_body_and_year(string name, int year)
    {
        var sample = ReadDocuments.Sample(name);
        Assert.Equal(new FiscalYear(year), sample.Year);
        Assert.False(string.IsNullOrWhiteSpace(sample.Body));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_reads_to_its_golden_summary(string name) => Golden.Equal($"{name}.txt", Summary(ReadDocuments.Sample(name)));

    private static string Summary(Disclosure disclosure)
    {
        var text = new StringBuilder().Append($"{disclosure.Body} | {disclosure.Year} | {disclosure.BodyKind} | {disclosure.Jurisdiction} | {disclosure.Tables.Length} tables\n");
        foreach (var table in disclosure.Tables) text.Append(Summary(table)).Append('\n');
        return text.ToString();
    }

    private static string Summary(Table table)
    {
        var cells = table.Panels.SelectMany(panel => panel.Cells).ToList();
        var rows = string.Join('+', table.Panels.Select(panel => panel.Rows.Length));
        var state = table.IsIllegible ? " illegible" : table.IsEmpty ? " empty" : "";
        return $"{table.Id} | {table.Number} {table.Title} | {table.Layout} | {table.Panels.Length} panels | {rows} rows | {cells.Count} money cells, {cells.Count(cell => cell.Fact is not null)} printed, {cells.Count(cell => cell.IsBound)} bound{state}";
    }
}
