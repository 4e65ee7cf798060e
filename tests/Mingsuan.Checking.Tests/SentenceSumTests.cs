using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Checking.Tests;

/// <summary>Sums that sentences make, of amounts that no table prints and of changes.</summary>
public sealed class SentenceSumTests
{
    private const string All = "flow=expenditure timing=all source=all";
    private const string Prior = "flow=expenditure timing=all source=all year=2022";

    [Theory]
    [InlineData("14.02万元", 0)]
    [InlineData("14.42万元", 1)]
    [InlineData("14.43万元", 1)]
    [InlineData("31.77万元", 0)]
    public void Accounts_that_a_text_lists_make_up_what_it_says_of_all_unless_more_than_a_slip_parts_them(string last, int findings)
    {
        var report = new Given().Sentence(1, All, "120.35万元").Sentence(2, $"{All} economic=301", "80.20万元")
            .Sentence(3, $"{All} economic=302", "26.13万元").Sentence(4, $"{All} economic=303", last).Report;
        Assert.Equal(findings, report.Findings.Count(finding => finding.Rule == "roll-up"));
    }

    [Theory]
    [InlineData(3, 4, 0)]
    [InlineData(3, 3, 1)]
    public void Sources_told_each_by_itself_are_no_list(int general, int fund, int findings)
    {
        const string spent = "flow=expenditure timing=all nature=expenditure";
        var report = new Given().Sentence(1, $"{spent} source=all", "1000.00万元").Sentence(1, "flow=expenditure timing=all nature=basic source=all", "600.00万元").Sentence(1, "flow=expenditure timing=all nature=project source=all", "400.00万元")
            .Sentence(general, $"{spent} source=general", "700.00万元").Sentence(fund, $"{spent} source=fund", "100.00万元").Report;
        Assert.Equal(findings, report.Findings.Count(finding => finding.Rule == "roll-up"));
    }

    [Fact]
    public void Kinds_of_procurement_that_a_text_lists_are_all_that_there_are_where_a_slip_parts_them_from_the_sum() =>
        Assert.Contains(
            new Given().Sentence(1, $"{All} aspect=procurement", "1774.70万元").Sentence(2, $"{All} aspect=procurement-goods", "496.20万元").Sentence(2, $"{All} aspect=procurement-services", "1178.50万元").Report.Findings,
            finding => finding.Rule == "roll-up");

    /// <summary>The table states the whole; only the text divides it, and no slip of the pen explains the difference.</summary>
    [Theory]
    [InlineData("26.00万元", 0)]
    [InlineData("31.77万元", 1)]
    [InlineData("16.00万元", 1)]
    public void Kinds_that_are_all_there_are_make_up_the_whole(string operating, int findings)
    {
        var report = new Given().Table("支出表", All, ["预算数"], "基本支出{nature=basic}|106.00").Sentence(1, $"{All} nature=basic", "106.00万元")
            .Sentence(2, $"{All} nature=personnel", "80.00万元").Sentence(3, $"{All} nature=operating", operating).Report;
        Assert.Equal(findings, report.Findings.Count(finding => finding.Rule == "roll-up"));
    }

    [Fact]
    public void A_remainder_in_full_ten_thousands_is_an_account_that_the_list_leaves_out() =>
        Assert.Empty(new Given().Sentence(1, All, "220.35万元").Sentence(2, $"{All} economic=301", "80.20万元").Sentence(3, $"{All} economic=302", "40.15万元").Report.Findings);

    /// <summary>450 may stand for 450.4, but not in a text that says 117.5 for 117.50.</summary>
    [Theory]
    [InlineData("117.56万元", 0)]
    [InlineData("117.66万元", 1)]
    public void A_text_that_drops_zeros_is_as_exact_as_its_other_amounts(string last, int findings)
    {
        static Given List(string last, decimal? kept) => new Given().Sentence(1, All, "567.56万元").Sentence(2, $"{All} economic=301", "450万元", kept: kept).Sentence(2, $"{All} economic=302", last);
        Assert.DoesNotContain(List(last, null).Report.Findings, finding => finding.Severity > Severity.Information);
        Assert.Equal(findings, List(last, 50).Report.Findings.Count(finding => finding is { Rule: "roll-up", Severity: Severity.Warning }));
    }

    [Fact]
    public void What_comes_to_full_ten_thousands_more_than_the_whole_leaves_nothing_out() =>
        AssertReport.Breaks(
            new Given().Sentence(1, All, "120.35万元").Sentence(2, $"{All} economic=301", "80.20万元").Sentence(3, $"{All} economic=302", "90.15万元").Report,
            "roll-up", "170.35", "120.35");

    [Fact]
    public void A_remainder_that_the_text_prints_is_what_the_list_leaves_out()
    {
        var given = new Given().Sentence(1, All, "515.27万元").Sentence(2, $"{All} economic=301", "498.20万元").Sentence(3, $"{All} economic=302", "16.57万元");
        Assert.NotEmpty(given.Report.Findings);
        Assert.Empty(given.Sentence(4, $"{All} aspect=meetings", "0.50万元").Report.Findings);
    }

    /// <summary>Two other accounts whose lists add up: the third list leaves out nothing either.</summary>
    [Fact]
    public void A_text_that_lists_all_items_elsewhere_lists_them_here()
    {
        var given = Items(new Given(), "208", "45.30万元", ("2080501", "12.10万元"), ("2080505", "33.20万元"));
        Items(given, "210", "21.70万元", ("2101101", "20.00万元"), ("2101102", "1.70万元"));
        Items(given, "214", "167653.20万元", ("2140101", "43003.71万元"), ("2140199", "122649.49万元"));
        Assert.Contains(given.Report.Findings, finding => finding.Rule == "roll-up");
    }

    /// <summary>What makes up this year's spending made it up last year, if one digit is the only thing that denies it.</summary>
    [Fact]
    public void Changes_of_all_kinds_of_spending_leave_none_out()
    {
        static Given Kinds(string project) => new Given().Sentence(1, $"{All} nature=expenditure", "300.00万元").Sentence(2, $"{All} nature=basic", "180.00万元").Sentence(3, $"{All} nature=project", "120.00万元")
            .Sentence(1, $"{All} nature=expenditure measure=change", "7885.67万元", $"{Prior} nature=expenditure")
            .Sentence(2, $"{All} nature=basic measure=change", "4245.49万元", $"{Prior} nature=basic")
            .Sentence(3, $"{All} nature=project measure=change", $"{project}万元", $"{Prior} nature=project");
        Assert.DoesNotContain(Kinds("3640.18").Report.Findings, finding => finding.Rule == "roll-up");
        Assert.Contains(Kinds("3540.18").Report.Findings, finding => finding.Rule == "roll-up");
    }

    [Theory]
    [InlineData("52.80万元", 0)]
    [InlineData("52.70万元", 1)]
    [InlineData("41.33万元", 0)]
    public void A_list_in_a_sentence_makes_up_what_stands_before_it_whatever_its_parts_are_of(string second, int findings)
    {
        var report = new Given().Sentence(1, $"{All} aspect=agency-running-costs", "99.80万元").Sentence(1, $"{All} aspect=agency-running-costs economic=30201", "18.69万元", of: 0)
            .Sentence(1, $"{All} aspect=agency-running-costs economic=30206", second, of: 0).Sentence(1, $"{All} source=general aspect=meetings", "28.31万元", of: 0).Report;
        Assert.Equal(findings, report.Findings.Count(finding => finding.Rule == "roll-up"));
    }

    [Fact]
    public void A_list_of_one_is_the_whole_only_where_a_slip_makes_it_so()
    {
        static Given One(string part) => new Given().Sentence(1, $"{All} aspect=central-transfers", "1047.61万元").Sentence(1, $"{All} aspect=central-transfers function=210", part, of: 0);
        Assert.Empty(One("815.49万元").Report.Findings);
        AssertReport.Breaks(One("1047.51万元").Report, "roll-up", "1047.51", "1047.61");
    }

    [Fact]
    public void Changes_of_the_parts_make_up_the_change_of_the_whole()
    {
        Assert.Empty(Changes("-12.31", "-16.55", "4.24").Report.Findings);
        AssertReport.Breaks(Changes("-12.31", "-16.55", "4.94").Report, "roll-up", "-11.61", "-12.31");
    }

    [Fact]
    public void A_change_with_the_wrong_direction_word_shows_in_the_sum() =>
        AssertReport.Breaks(Changes("-12.31", "16.55", "4.24").Report, "direction", "-16.55", "16.55");

    [Fact]
    public void All_parts_that_are_told_need_no_slip()
    {
        var given = new Given();
        foreach (var (aspect, change) in new[] { ("three-public", "25"), ("overseas", "0"), ("vehicles", "23"), ("reception", "0") })
            given.Sentence(1, $"{All} aspect={aspect} measure=change", $"{change}万元", $"{Prior} aspect={aspect}");
        Assert.Contains(given.Report.Findings, finding => finding.Rule == "roll-up");
    }

    /// <summary>An account that the list leaves out may have changed by 2.00 too; a list that names what did not change leaves out none.</summary>
    [Fact]
    public void A_list_that_names_even_what_did_not_change_is_of_all_changes()
    {
        static Given Listed(params string[] unchanged)
        {
            var given = new Given().Sentence(1, $"{All} measure=change", "49526.01万元", Prior)
                .Sentence(2, $"{All} economic=301 measure=change", "24193.01万元", $"{Prior} economic=301").Sentence(3, $"{All} economic=302 measure=change", "25335.00万元", $"{Prior} economic=302");
            foreach (var account in unchanged) given.Sentence(4, $"{All} economic={account} measure=change", "0万元", $"{Prior} economic={account}");
            return given;
        }

        Assert.Empty(Listed().Report.Findings);
        AssertReport.Breaks(Listed("303", "310").Report, "roll-up", "49528.01", "49526.01");
    }

    [Fact]
    public void The_change_of_revenue_is_that_of_expenditure()
    {
        Assert.Empty(Totals("813.57").Report.Findings);
        AssertReport.Breaks(Totals("813.37").Report, "balance", "813.37", "813.57");
    }

    /// <summary>Too short for a slip to tell anything: this year's amounts tell it.</summary>
    [Theory]
    [InlineData("1628万元", "25万元", null)]
    [InlineData("1628万元", "55万元", "balance")]
    [InlineData("1700万元", "55万元", null)]
    public void The_change_of_revenue_is_that_of_uses_where_both_are_the_same_this_year(string uses, string change, string? rule)
    {
        const string Revenue = "flow=revenue timing=all source=fiscal nature=all";
        const string Uses = "flow=expenditure timing=all source=fiscal nature=expenditure";
        var given = new Given().Sentence(1, Revenue, "1628万元").Sentence(1, $"{Revenue} measure=change", "25万元", $"{Revenue} year=2022")
            .Sentence(2, Uses, uses).Sentence(2, $"{Uses} measure=change", change, $"{Uses} year=2022");
        Assert.Equal(rule is null ? [] : [rule], given.Report.Findings.Where(finding => finding.Stated == "25").Select(finding => finding.Rule));
    }

    [Fact]
    public void A_change_that_two_paragraphs_tell_alike_is_one()
    {
        static Given Told(string second) => new Given().Sentence(1, $"{All} economic=302", "80.20万元").Sentence(1, $"{All} economic=301 measure=change", "25万元", $"{Prior} economic=301").Sentence(2, $"{All} economic=301 measure=change", second, $"{Prior} economic=301");
        Assert.Empty(Told("25万元").Report.Findings);
        AssertReport.Breaks(Told("55万元").Report, "agreement", "25", "55");
    }

    [Fact]
    public void Changes_from_different_years_are_not_added()
    {
        var given = new Given().Sentence(1, $"{All} measure=change", "100.00万元", Prior);
        given.Sentence(1, $"{All} economic=301 measure=change", "60.00万元", "flow=expenditure timing=all source=all economic=301 year=2021");
        Assert.Empty(given.Sentence(1, $"{All} economic=302 measure=change", "50.00万元", $"{Prior} economic=302").Report.Findings);
    }

    /// <summary>Parts that are all of a whole this year were all of it last year, if one digit is the only thing that denies it.</summary>
    [Fact]
    public void A_whole_with_one_part_changes_with_it()
    {
        static Given Single(string change) => new Given().Sentence(1, $"{All} function=208", "145.00万元").Sentence(2, $"{All} nature=personnel function=208", "145.00万元")
            .Sentence(1, $"{All} function=208 measure=change", "17.73万元", $"{Prior} function=208")
            .Sentence(2, $"{All} nature=personnel function=208 measure=change", $"{change}万元", $"{Prior} nature=personnel function=208");
        Assert.Empty(Single("17.73").Report.Findings);
        AssertReport.Breaks(Single("17.78").Report, "roll-up", "17.78", "17.73");
    }

    /// <summary>General money is all fiscal money this year; what is said of the year before stands for itself, however short the numbers are.</summary>
    [Theory]
    [InlineData("0.5万元", "0.0万元", 0)]
    [InlineData("0.8万元", "0.0万元", 1)]
    [InlineData("0.5万元", "0.5万元", 1)]
    public void One_paragraph_that_tells_the_changes_of_all_parts_tells_that_of_the_whole(string general, string fund, int findings)
    {
        const string Uses = "flow=expenditure timing=all nature=expenditure";
        var given = new Given();
        foreach (var (source, amount, change) in new[] { ("fiscal", "95.12万元", "0.5万元"), ("general", "95.12万元", general), ("fund", "0.0万元", fund), ("capital", "0.0万元", "0.0万元") })
        {
            given.Sentence(1, $"{Uses} source={source}", amount);
            given.Sentence(1, $"{Uses} source={source} measure=change", change, $"{Uses} source={source} year=2022");
        }

        Assert.Equal(findings, given.Report.Findings.Count(finding => finding.Rule == "roll-up"));
    }

    [Fact]
    public void A_list_that_names_even_what_is_nothing_leaves_nothing_out()
    {
        static Given List(string third) => new Given().Sentence(1, All, "220.35万元").Sentence(2, $"{All} economic=301", "80.20万元")
            .Sentence(3, $"{All} economic=302", "40.15万元").Sentence(4, $"{All} economic=303", third).Sentence(5, $"{All} economic=310", third);
        Assert.Empty(List("50.00万元").Report.Findings);
        AssertReport.Breaks(List("0万元").Report, "roll-up", "120.35", "220.35");
    }

    /// <summary>A list that names kinds that there are none of names all; another may leave some out.</summary>
    [Theory]
    [InlineData(3, 3, 0, 0, null)]
    [InlineData(4, 3, 0, 0, "roll-up")]
    [InlineData(4, 3, 1, 0, null)]
    [InlineData(4, 3, 2, 0, "part-of")]
    [InlineData(4, 0, 0, 0, null)]
    public void Kinds_that_are_counted_make_up_what_is_counted(int all, int first, int second, int third, string? rule)
    {
        var given = new Given().Count(1, "aspect=all measure=vehicles-held", all);
        foreach (var (kind, number) in new[] { ("a", first), ("b", second), ("c", third) }) given.Count(1, $"aspect=all measure=vehicles-held/{kind}", number);
        Assert.Equal(rule is null ? [] : [rule], given.Report.Findings.Select(finding => finding.Rule));
    }

    /// <summary>All basic expenditure is of one source: so is each account of it, though no table prints any.</summary>
    [Theory]
    [InlineData("175.08万元", 0)]
    [InlineData("176.08万元", 1)]
    [InlineData("90.31万元", 0)]
    public void Accounts_of_two_sources_are_the_same_where_all_money_of_both_is(string account, int findings)
    {
        const string Basic = "flow=expenditure timing=all nature=basic";
        var given = new Given().Sentence(1, $"{Basic} source=fiscal", "5836.27万元").Sentence(2, $"{Basic} source=fiscal economic=30299", "175.08万元")
            .Sentence(3, $"{Basic} source=general", "5836.27万元").Sentence(4, $"{Basic} source=general economic=30299", account);
        Assert.Equal(findings, given.Report.Findings.Length);
    }

    private static Given Changes(string all, string basic, string project) => new Given()
        .Sentence(1, $"{All} nature=expenditure measure=change", $"{all}万元", $"{Prior} nature=expenditure")
        .Sentence(2, $"{All} nature=basic measure=change", $"{basic}万元", $"{Prior} nature=basic")
        .Sentence(3, $"{All} nature=project measure=change", $"{project}万元", $"{Prior} nature=project");

    private static Given Items(Given given, string account, string whole, params (string Item, string Amount)[] items)
    {
        given.Sentence(1, $"{All} function={account}", whole);
        foreach (var (item, amount) in items) given.Sentence(2, $"{All} function={item}", amount);
        return given;
    }

    private static Given Totals(string uses) => new Given()
        .Sentence(1, "flow=revenue timing=all source=all nature=all measure=change", "813.57万元", "flow=revenue timing=all source=all nature=all year=2022")
        .Sentence(2, $"{All} nature=all measure=change", $"{uses}万元", $"{Prior} nature=all");
}
