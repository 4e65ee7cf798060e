using Mingsuan.Kernel;
using Mingsuan.Reading;
using Xunit;

namespace Mingsuan.Application.Tests;

/// <summary>Approved tables and published disclosures become ledgers, and no number is altered.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly Given given = new();

    public static TheoryData<string> Samples => ["district-bureau.txt", "city-service-centre.txt", "county-service-centre.txt", "province-service-centre.txt", "city-fund-centre.txt"];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_bound_amount_of_a_table_stands_in_the_ledger_as_it_is_printed(string sample)
    {
        var path = Path.Combine(Checkout.Root, "data", "samples", sample);
        var ledger = Import(path).Ledger!;
        var disclosure = new ReadFile(Given.Catalog).Read(path, ReadLimits.Default, CancellationToken.None).OfType<ReadDocument.Read>().First().Disclosure;
        var kept = ledger.Approved.Select(amount => (amount.Figure, Known(amount.Coordinate))).ToHashSet();
        var cells = disclosure.Tables.Where(table => !table.IsIllegible).SelectMany(table => table.Panels).SelectMany(panel => panel.Cells)
            .Where(cell => cell is { Fact: not null, IsBound: true } && cell.Coordinate[Given.Catalog.Cube.Measure]!.Id == "amount").ToList();
        Assert.NotEmpty(cells);
        Assert.All(cells, cell => Assert.Contains(kept, amount => amount.Item2 == Known(cell.Coordinate) && amount.Figure.Value == cell.Figure.Value && amount.Figure.Decimals == cell.Figure.Decimals));
    }

    [Fact]
    public void What_the_text_counts_and_when_answers_the_questionnaire()
    {
        var answers = Told("截至2025年12月31日，示例市测试服务中心共有车辆3辆，其中：省部级领导干部用车0辆、机要通信用车1辆、一般执法执勤用车2辆。单价50万元以上通用设备4台（套），单位价值100万元（含）以上专用设备1台（套）。").Answers;

        Assert.Equal("2025-12-31", answers["assets-as-of"]);
        Assert.Equal(("3", "0", "1", "2", "4", "1"), (answers["vehicles-total"], answers["vehicles-leaders"], answers["vehicles-confidential"], answers["vehicles-law-enforcement"], answers["equipment-general-50"], answers["equipment-special-100"]));
    }

    [Fact]
    public void A_list_of_units_is_no_note_on_them()
    {
        var text = "第一部分 示例市测试服务中心概况\n\n一、主要职责\n\n负责测试。\n\n二、机构设置\n\n为公益一类事业单位。\n\n纳入预算编制范围的单位包括：\n\n1.示例市测试服务中心\n\n第二部分 预算情况说明\n\n见附表。\n\n" + Given.BrokenSum.Replace("2023", "2026", StringComparison.Ordinal);

        Assert.Equal("为公益一类事业单位。", Import(given.Text("示例.txt", text)).Ledger!.Answers["organisation-note"]);
    }

    [Fact]
    public void Numbered_lines_of_the_organisation_are_offices_and_the_rest_is_a_note()
    {
        var text = "第一部分 示例市测试服务中心概况\n\n一、主要职责\n\n负责测试。\n\n二、机构设置\n\n为公益一类事业单位。\n\n设下列科室：\n\n1.办公室\n\n2.业务科\n\n第二部分 预算情况说明\n\n见附表。\n\n" + Given.BrokenSum.Replace("2023", "2026", StringComparison.Ordinal);

        var answers = Import(given.Text("示例.txt", text)).Ledger!.Answers;

        Assert.Equal(("1.办公室\n2.业务科", "为公益一类事业单位。"), (answers["organisation"], answers["organisation-note"]));
    }

    [Theory]
    [InlineData("主要原因是主要为新能源车辆折旧", "新能源车辆折旧")]
    [InlineData("主要原因系人员增加", "人员增加")]
    public void A_reason_is_taken_over_without_the_words_that_announce_it(string said, string reason) =>
        Assert.Equal(reason, Told($"2026年机关运行经费预算12.00万元，比2025年预算增加2.00万元，增长20.00%，{said}。").Answers["reason-agency-running-costs"]);

    [Fact]
    public void What_is_counted_in_two_ways_is_no_answer()
    {
        var answers = Told("示例市测试服务中心共有车辆3辆。\n\n截至2025年12月31日，示例市测试服务中心共有车辆2辆。").Answers;

        Assert.False(answers.ContainsKey("vehicles-total"));
        Assert.Equal("2025-12-31", answers["assets-as-of"]);
    }

    [Fact]
    public void A_reason_behind_a_full_stop_and_what_money_is_mainly_used_for_are_taken_over()
    {
        var ledger = Told("2026年机关运行经费预算12.00万元，比2025年预算增加2.00万元，增长20.00%。主要原因是新增办公用房；人员增加。\n\n2120501（城乡社区环境卫生）8.00万元。主要用于清扫示例路。");

        Assert.Equal("新增办公用房", ledger.Answers["reason-agency-running-costs"]);
        Assert.Equal("清扫示例路", ledger.Answers["use-2120501"]);
    }

    [Fact]
    public void What_the_text_says_of_personnel_and_operating_expenses_is_an_amount()
    {
        var ledger = Told("2026年一般公共预算拨款基本支出30.00万元，其中：\n\n（一）人员经费20.00万元，主要包括：基本工资。\n\n（二）公用经费10.00万元，主要包括：办公费。");

        Assert.Equal([100_000m, 200_000m], ledger.Approved.Where(amount => amount.Coordinate[Given.Catalog.Cube.Nature] is { Id: "personnel" or "operating" } && amount.Place.Table is null).Select(amount => amount.Figure.Value).Order());
    }

    [Fact]
    public void What_was_left_to_be_filled_in_is_no_answer()
    {
        var answers = Told("2026年机关运行经费预算12.00万元，比2025年预算增加2.00万元，增长20.00%，主要原因是〔待填〕。").Answers;

        Assert.False(answers.ContainsKey("reason-agency-running-costs"));
    }

    private Ledger Told(string text) => Import(given.Text("示例.txt", "第一部分 示例市测试服务中心2026年单位预算情况说明\n\n一、其他事项说明\n\n" + text + "\n\n" + Given.BrokenSum.Replace("2023", "2026", StringComparison.Ordinal))).Ledger!;

    [Theory]
    [MemberData(nameof(Samples))]
    public void What_is_imported_is_written_and_read_back(string sample)
    {
        var ledger = Import(Path.Combine(Checkout.Root, "data", "samples", sample)).Ledger!;
        var read = new LedgerFolder(Given.Catalog).Read(given.Folder(ledger));
        Assert.DoesNotContain(read.Faults, fault => fault.Severity == Severity.Error);
        Assert.Equal(Ledgers.Text(ledger), Ledgers.Text(read.Ledger!));
    }

    [Fact]
    public void As_last_year_it_gives_last_years_figures_and_no_reason_and_no_target()
    {
        var path = Path.Combine(Checkout.Root, "data", "samples", "district-bureau.txt");
        var (now, last) = (Import(path).Ledger!, Import(path, new ImportRequest { AsLastYear = true }).Ledger!);
        Assert.Equal(now.Year.Value + 1, last.Year.Value);
        Assert.All(last.Approved, amount => Assert.Contains(amount.Coordinate[Given.Catalog.Cube.Year]!.Id, (string[])[now.Year.ToString(), "all"]));
        Assert.NotEmpty(last.Approved);
        Assert.Empty(last.Targets);
        Assert.DoesNotContain(last.Answers.Keys, id => id.StartsWith("reason-", StringComparison.Ordinal));
        Assert.Equal(now.Projects.Select(project => project.Name), last.Projects.Select(project => project.Name));
    }

    [Fact]
    public void Sections_and_reasons_answer_the_questionnaire_and_numbers_of_persons_are_masked()
    {
        var text = "第一部分 示例市测试服务中心概况\n\n一、主要职责\n\n负责测试数据的收集，咨询电话13812345678。\n\n第三部分 2026年单位预算情况说明\n\n一、收支预算总体情况\n\n2026年收入总计30.00万元，支出总计30.00万元，与上年相比，收、支总计各增加3.00万元，主要原因是：新增测试项目。\n\n" + Given.BrokenSum.Replace("2023", "2026", StringComparison.Ordinal);
        var ledger = Import(given.Text("示例.txt", text)).Ledger!;
        Assert.Equal("负责测试数据的收集，咨询电话***********。", ledger.Answers["duties"]);
        Assert.Equal("新增测试项目", ledger.Answers["reason-total"]);
    }

    [Fact]
    public void Tables_that_name_no_year_need_one()
    {
        var reading = Import(given.Text("示例.txt", Given.BrokenSum.Replace("2023年", string.Empty, StringComparison.Ordinal)));
        Assert.Null(reading.Ledger);
        Assert.Contains(reading.Faults, fault => fault.Id == "import-no-year");
        Assert.Equal(2027, Import(given.Text("示例.txt", Given.BrokenSum.Replace("2023年", string.Empty, StringComparison.Ordinal)), new ImportRequest { Year = new FiscalYear(2027) }).Ledger!.Year.Value);
    }

    [Fact]
    public void A_row_that_repeats_the_whole_body_is_no_unit()
    {
        var text = "示例市测试局2026年部门预算\n\n表2 收入预算总表\n单位：万元\n单位名称\t合计\t一般公共预算\n合计\t30.00\t30.00\n示例市测试局\t30.00\t30.00\n示例市测试局机关\t20.00\t20.00\n示例市测试中心\t10.00\t10.00\n";
        var ledger = Import(given.Text("示例.txt", text)).Ledger!;
        Assert.Equal(["示例市测试局机关", "示例市测试中心"], ledger.Units.Select(unit => unit.Name));
    }

    [Theory]
    [InlineData("比上年增加3.00万元", "27")]
    [InlineData("比上年减少3.00万元", "33")]
    [InlineData("与上年持平", "30")]
    public void What_last_year_was_follows_from_a_change_and_answers_the_questionnaire(string change, string previous)
    {
        var text = $"第三部分 2026年单位预算情况说明\n\n一、收支预算总体情况\n\n示例市测试服务中心2026年支出总计30.00万元，{change}。\n\n" + Given.BrokenSum.Replace("2023", "2026", StringComparison.Ordinal);
        var ledger = Import(given.Text("示例.txt", text)).Ledger!;
        Assert.Equal(decimal.Parse(previous, System.Globalization.CultureInfo.InvariantCulture), decimal.Parse(ledger.Answers["previous-expenditure"], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Contains(ledger.Approved, amount => amount.Coordinate[Given.Catalog.Cube.Year]!.Id == "2025");
    }

    [Fact]
    public void Last_years_running_costs_follow_from_a_sentence_that_names_no_source() =>
        Assert.Equal(10m, decimal.Parse(Told("2026年机关运行经费预算12.00万元，比2025年预算增加2.00万元，增长20.00%，主要原因是人员增加。").Answers["previous-agency-running-costs"], System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void The_only_unit_of_a_body_is_a_unit_whatever_repeats_its_numbers()
    {
        var text = "示例市测试局2026年部门预算\n\n表2 收入预算总表\n单位：万元\n单位编码\t单位名称\t合计\t一般公共预算\n\t合计\t30.00\t30.00\n308\t示例市测试局\t30.00\t30.00\n308001\t示例市测试局\t30.00\t30.00\n";
        Assert.Equal(new LedgerUnit("308001", "示例市测试局"), Assert.Single(Import(given.Text("示例.txt", text)).Ledger!.Units));
    }

    [Fact]
    public void A_table_without_codes_names_the_unit_that_another_table_gives_a_code()
    {
        var text = "示例市测试局2026年部门预算\n\n表2 收入预算总表\n单位：万元\n单位编码\t单位名称\t合计\t一般公共预算\n\t合计\t30.00\t30.00\n308\t示例市测试局\t30.00\t30.00\n308001\t示例市测试局\t30.00\t30.00\n\n表3 政府采购支出预算表\n单位：万元\n单位名称\t合计\t货物\t服务\n合计\t3.00\t1.00\t2.00\n示例市测试局\t3.00\t1.00\t2.00\n";
        Assert.Equal(new LedgerUnit("308001", "示例市测试局"), Assert.Single(Import(given.Text("示例.txt", text)).Ledger!.Units));
    }

    [Fact]
    public void Several_files_make_one_ledger()
    {
        var (tables, other) = (given.Text("表三.txt", Given.BrokenSum), given.Text("表四.txt", Given.BrokenSum.Replace("表3 支出预算总表", "表5 一般公共预算支出表", StringComparison.Ordinal)));
        var ledger = new ImportFiles(Given.Catalog).Import([tables, other], new ImportRequest(), ReadLimits.Default, CancellationToken.None).Ledger!;
        Assert.Equal(2, ledger.Approved.Select(amount => amount.Place.File).Distinct().Count());
    }

    public void Dispose() => given.Dispose();

    private static LedgerReading Import(string path, ImportRequest? request = null) =>
        new ImportFiles(Given.Catalog).Import([path], request ?? new ImportRequest(), ReadLimits.Default, CancellationToken.None);

    /// <summary>What a coordinate states of the catalog's members.</summary>
    private static string Known(Coordinate coordinate) => string.Join(' ', coordinate.Stated.Where(member => !member.IsLocal && !ReferenceEquals(member.Dimension, coordinate.Cube.Body)).Select(member => member.ToString()));
}
