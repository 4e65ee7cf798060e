using System.Globalization;
using Mingsuan.Catalog;
using Mingsuan.Checking;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Conformance.Tests;

/// <summary>The first seed's illegible tables against the labels of what follows of them. What is not had has its reason in labels/000-derivation-reasons.csv.</summary>
public sealed class SeedDerivationTests
{
    private const string Seed = "000";

    /// <summary>The numbers of the tables that the labels speak of, with words of their titles.</summary>
    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        ["表2"] = "收入预算总表",
        ["表9"] = "项目支出预算表",
        ["表10"] = "支出功能分类预算表",
        ["表11"] = "支出经济分类预算表（政府预算）",
        ["表12"] = "支出经济分类预算表（部门预算）",
        ["表13"] = "债务支出预算表",
        ["表14"] = "政府采购支出预算表",
        ["表15"] = "政府购买服务支出预算表",
    };

    [Fact]
    public void Every_cell_that_follows_is_derived_or_has_its_reason()
    {
        var cells = Cells();
        var missing = Labels().Where(label => label["status"] is "derived" or "derived(blank)" or "lower bound" && !HasReason(label) && !IsMet(label, cells)).Select(Name);
        Assert.Empty(missing);
    }

    [Fact]
    public void Nothing_is_derived_that_is_not_determined()
    {
        var cells = Cells();
        var wrong = Labels().Where(label => label["status"] is "not derivable" or "likely" or "likely blank" && Find(label, cells) is { State: DerivedState.Exact }).Select(Name);
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_amount_beside_the_labels_is_nothing()
    {
        var labelled = Labels().Select(label => (Titles.GetValueOrDefault(label["table"], label["table"]), label["row"], label["column"])).ToHashSet();
        var more = Cells().Where(cell => !labelled.Contains(cell.Key) && cell.Value.Value is not null and not 0).Select(cell => $"{cell.Key}");
        Assert.Empty(more);
    }

    [Fact]
    public void A_reason_is_kept_only_for_what_is_not_had()
    {
        var cells = Cells();
        var needless = Labels().Where(label => HasReason(label) && IsMet(label, cells)).Select(Name);
        Assert.Empty(needless);
    }

    private static IReadOnlyList<CsvRow> Labels() => Csv.Read(Path.Combine(Repository.Truth(), Seed, "derived_cells.csv"));

    private static bool HasReason(CsvRow label) => Csv.ReadOwn("000-derivation-reasons.csv").Any(reason => reason["table"] == label["table"] && reason["row"] == label["row"] && (reason["column"] == "*" || reason["column"] == label["column"]));

    private static string Name(CsvRow label) => $"{label["table"]} {label["row"]} {label["column"]} {label["value"]}";

    private static bool IsMet(CsvRow label, Dictionary<(string, string, string), DerivedFact> cells) => Find(label, cells) is { } fact && label["status"] switch
    {
        "derived" => fact.Value == Yuan(label["value"]),
        "derived(blank)" => fact.Value == 0,
        "lower bound" => fact is { State: DerivedState.Bounded } && fact.Least == Yuan(label["value"].TrimStart('≥')),
        _ => throw new InvalidOperationException(label["status"]),
    };

    private static decimal Yuan(string printed) => decimal.Parse(printed, NumberStyles.Number, CultureInfo.InvariantCulture) * DisplayUnit.TenThousandYuan.InYuan();

    private static DerivedFact? Find(CsvRow label, Dictionary<(string, string, string), DerivedFact> cells) =>
        cells.GetValueOrDefault((Titles.GetValueOrDefault(label["table"], label["table"]), label["row"], label["column"]));

    private static Dictionary<(string, string, string), DerivedFact> Cells()
    {
        var derivation = new Deriver(DisclosureCatalog.Default).Derive(ReadDocuments.Seed(Seed));
        return (from table in derivation.Tables
                from panel in table.Panels
                from cell in panel.Cells
                where cell.Fact is not null
                let row = panel.Rows[cell.Row]
                select (Key: (table.Title, row.Code is null ? row.Label : $"{row.Code} {row.Label}", string.Join('·', panel.Columns[cell.Column].Path)), cell.Fact)).ToDictionary(each => each.Key, each => each.Fact);
    }
}
