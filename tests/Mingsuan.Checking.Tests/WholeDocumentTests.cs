using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Checking.Tests;

/// <summary>
/// The main tables of a small body whose cells were rounded one by one, one source, no carryover, one unit: what looks wrong
/// there and is right must stay silent, and the two real faults must not.
/// </summary>
public sealed class WholeDocumentTests
{
    private static readonly string[] Amount = ["金额"];

    private static readonly string[] Natures =
    [
        "合计",
        "基本支出{nature=basic}",
        "工资福利支出{nature=personnel economic=301}",
        "对个人和家庭的补助{nature=personnel economic=303}",
        "商品和服务支出{nature=operating economic=302}",
        "资本性支出{nature=operating economic=310}",
        "项目支出{nature=project}",
    ];

    private static readonly string[] Accounts =
    [
        "合计|193.86|165.42|145.06|2.59|15.76|2.00|28.44",
        "医疗保障局{body=308}|193.86|165.42|145.06|2.59|15.76|2.00|28.44",
        "离退休{body=308 function=2080502}|0.13|0.13||0.13|||",
        "养老保险{body=308 function=2080505}|16.38|16.38|16.38||||",
        "行政医疗{body=308 function=2101101}|0.52|0.52|0.52||||",
        "事业医疗{body=308 function=2101102}|7.05|7.05|7.05||||",
        "其他医疗{body=308 function=2101199}|0.92|0.92|0.92||||",
        "行政运行{body=308 function=2101501}|128.11|128.11|107.89|2.46|15.76|2.00|",
        "一般管理事务{body=308 function=2101502}|23.80||||||23.80",
        "其他管理事务{body=308 function=2101599}|4.64||||||4.64",
        "住房公积金{body=308 function=2210201}|12.29|12.29|12.29||||",
    ];

    [Fact]
    public void Rounding_is_information_and_the_two_faults_are_found()
    {
        var report = Body("1.20").Sentence(6, "timing=current source=general nature=basic", "165.42元").Report;
        var serious = report.Findings.Where(finding => finding.Severity > Severity.Information).Select(finding => finding.Rule);
        Assert.Equal(["mapping-three-public", "unit"], serious.Order(StringComparer.Ordinal));
        Assert.All(
            report.Identities.Where(identity => identity.Outcome.Kind == OutcomeKind.CouldNotCheck),
            identity => Assert.Equal("body-type-unknown", identity.Outcome.Reason));
    }

    [Fact]
    public void A_true_document_has_no_finding_above_information()
    {
        var report = Body("3.70").Report;
        AssertReport.IsClean(report);
        Assert.All(report.Findings, finding => Assert.Equal(("rounded", Severity.Information), (finding.Rule, finding.Severity)));
    }

    [Fact]
    public void Any_wrong_account_is_found()
    {
        var report = Body("3.70", "事业医疗{body=308 function=2101102}|7.50|7.05|7.05||||").Report;
        var finding = Assert.Single(report.Findings, finding => finding.Severity == Severity.Error);
        Assert.Equal(("7.05", "7.50"), (finding.Expected, finding.Stated));
    }

    private static Given Body(string vehicles, string? changed = null) => new Given()
        .Table(
            "收支总表（收入）",
            "flow=revenue",
            Amount,
            "一般公共预算{source=general timing=current}|193.86",
            "其中：财政拨款{source=general timing=current aspect=fiscal-part}|193.86",
            "政府性基金{source=fund timing=current}|",
            "国有资本经营{source=capital timing=current}|",
            "财政专户{source=special-account timing=current}|",
            "事业收入{source=service timing=current}|",
            "本年收入合计{source=all timing=current}|193.86",
            "上年结转结余{source=all timing=carryover}|",
            "收入总计{source=all timing=all}|193.86")
        .Table(
            "收支总表（支出）",
            "timing=all source=all",
            Amount,
            "社会保障和就业{function=208}|16.52",
            "卫生健康{function=210}|165.05",
            "住房保障{function=221}|12.29",
            "本年支出合计{nature=expenditure}|193.86",
            "年终结转结余{nature=year-end-carryover}|",
            "支出总计{nature=all}|193.86")
        .Table("支出总体情况表", "timing=all source=all", Natures, changed is null ? Accounts : [.. Accounts.Select(row => row[..4] == changed[..4] ? changed : row)])
        .Table("一般公共预算支出情况表", "timing=current source=general", Natures, Accounts)
        .Table(
            "经济分类汇总表",
            "timing=all",
            ["总计{source=all}", "一般公共预算{source=general}", "政府性基金{source=fund}"],
            "总计|193.86|193.86|",
            "工资{economic=30101 government-economic=50101}|145.06|145.06|",
            "离休费{economic=30301 government-economic=50905}|2.59|2.59|",
            "办公费{economic=30201 government-economic=50201}|40.51|40.51|",
            "公务用车{economic=30231 government-economic=50208}|3.70|3.70|",
            "办公设备{economic=31002 government-economic=50306}|2.00|2.00|")
        .Table(
            "三公经费表",
            "timing=current source=general",
            ["合计{aspect=three-public}", "出国{aspect=overseas}", "用车小计{aspect=vehicles}", "购置{aspect=vehicle-purchase}", "运行{aspect=vehicle-running}", "接待{aspect=reception}"],
            $"合计|{vehicles}||{vehicles}||{vehicles}|");
}
