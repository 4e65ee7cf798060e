using System.Globalization;
using Mingsuan.Application;
using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Mingsuan.Reading;
using Mingsuan.Writing;
using Xunit;

namespace Mingsuan.Conformance.Tests;

/// <summary>The real bodies as ledgers: their tables, imported and written again in the form of their own jurisdiction, carry every number of the transcriptions.</summary>
public sealed class SeedLedgerTests
{
    private static readonly Dictionary<string, string> Layouts = new() { ["000"] = "cn-21", ["001"] = "cn-41", ["004"] = "cn-14" };

    private static readonly Dictionary<string, Lazy<WrittenDocument>> Written = Layouts.Keys.ToDictionary(seed => seed, seed => new Lazy<WrittenDocument>(() => Write(seed)));

    public static TheoryData<string, string> Tables
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (seed, table) in LabelledCells.Tables.Where(each => LabelledCells.IsTable(each.Table))) data.Add(seed, table);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_written_table_carries_every_number_of_the_printed_one(string seed, string table)
    {
        var printed = LabelledCells.Of(Repository.Truth(), seed, table).Where(cell => cell.Text.Length > 0).ToList();
        var written = Values(seed, int.Parse(table.AsSpan(1), CultureInfo.InvariantCulture));
        var misses = new List<(string, string)>();
        foreach (var cell in printed)
        {
            if (decimal.TryParse(cell.Text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) && value != 0 && !written.Remove(value)) misses.Add(($"{seed}/{table}/{cell.Lines}-{cell.Column}", cell.ToString()));
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{printed.Count} numbers of {seed} {table}, {misses.Count} not written");
        KnownMisses.Judge("written", $"{seed}/{table}", misses);
    }

    /// <summary>The values that the written table of that number prints.</summary>
    private static List<decimal> Values(string seed, int number)
    {
        var id = Layout(seed).Tables[number - 1].Id;
        var table = Written[seed].Value.Tables.Single(each => each.Id == id);
        return [.. table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Number).OfType<PrintedNumber>().Select(printed => decimal.Parse(printed.Text, NumberStyles.Number, CultureInfo.InvariantCulture))];
    }

    private static WrittenDocument Write(string seed)
    {
        var path = Directory.GetFiles(Repository.Seeds(), $"{seed}_*").Single();
        var ledger = new ImportFiles(DisclosureCatalog.Default).Import([path], new ImportRequest(), new ReadLimits(), TestContext.Current.CancellationToken).Ledger;
        Assert.NotNull(ledger);
        return new LedgerWriter(WritingCatalog.Default).Write(ledger, Layout(seed));
    }

    private static DisclosureLayout Layout(string seed)
    {
        var layout = WritingCatalog.Default.Layout(Layouts[seed]);
        Assert.SkipWhen(layout is null, $"there is no layout of {Layouts[seed]} yet");
        return layout!;
    }
}
