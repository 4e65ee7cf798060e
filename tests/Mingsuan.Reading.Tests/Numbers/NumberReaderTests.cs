using System.Globalization;
using CsCheck;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>A cell is a number only where it surely is one.</summary>
public sealed class NumberReaderTests
{
    [Theory]
    [InlineData("57,746.89", "577468900", "50")]
    [InlineData("５７，７４６．８９", "577468900", "50")]
    [InlineData("1223", "12230000", "5000")]
    [InlineData("-3.5", "-35000", "500")]
    [InlineData("−3.5", "-35000", "500")]
    [InlineData("－3.5", "-35000", "500")]
    [InlineData("+3.5", "35000", "500")]
    [InlineData("△3.5", "-35000", "500")]
    [InlineData("▲ 1,234.00", "-12340000", "50")]
    [InlineData("〇", "0", "0")]
    [InlineData("○", "0", "0")]
    [InlineData("(1.20)", "-12000", "50")]
    [InlineData("（1,234）", "-12340000", "5000")]
    [InlineData("0.00", "0", "50")]
    [InlineData("0", "0", "0")]
    [InlineData("-0.00", "0", "50")]
    public void A_number_is_known_to_half_its_last_digit(string text, string yuan, string halfStep)
    {
        var read = Yields(text, DisplayUnit.TenThousandYuan);
        Assert.Equal((Decimal(yuan), Decimal(halfStep)), (read.Figure.Value, read.Figure.HalfStep));
        Assert.Equal((text, DisplayUnit.TenThousandYuan), (read.Figure.Text, read.Figure.Unit));
        Assert.False(read.IsRepaired);
    }

    [Fact]
    public void A_column_that_drops_zeros_is_known_as_well_as_its_longest_number()
    {
        var figure = NumberReader.Read("3329.6", DisplayUnit.TenThousandYuan, minimumDecimals: 2)!.Figure;
        Assert.Equal((33_296_000m, 50m, 1), (figure.Value, figure.HalfStep, figure.Decimals));
    }

    [Theory]
    [InlineData("480544221.6", "0.05")]
    [InlineData("-480544221.6", "0.05")]
    [InlineData("80544221.6", "0.005")]
    [InlineData("480,544,221.6", "0.005")]
    public void Who_fills_what_a_spreadsheet_prints_without_a_format_was_rounded(string text, string halfStep) =>
        Assert.Equal(Decimal(halfStep), NumberReader.Read(text, DisplayUnit.Yuan, minimumDecimals: 2)!.Figure.HalfStep);

    [Theory]
    [InlineData("5, 298. 00", "5298.00")]
    [InlineData("57,746.8 9", "57746.89")]
    [InlineData("57,081.0\n0", "57081.00")]
    public void Spaces_inside_a_number_are_closed_and_reported(string text, string value)
    {
        var read = Yields(text);
        Assert.Equal(Decimal(value), read.Figure.Value);
        Assert.True(read.IsRepaired);
    }

    [Theory]
    [InlineData(" 12.50 ")]
    [InlineData("- 12.50")]
    [InlineData("( 12.50 )")]
    [InlineData("12.50 %")]
    public void Spaces_around_a_number_are_no_damage(string text) => Assert.False(Yields(text).IsRepaired);

    [Theory]
    [InlineData("12.5%", "12.5", "%", null)]
    [InlineData("１２．５％", "12.5", "%", null)]
    [InlineData("3 万元", "30000", "万元", DisplayUnit.TenThousandYuan)]
    [InlineData("35000元", "35000", "元", DisplayUnit.Yuan)]
    [InlineData("1.2亿元", "120000000", "亿元", DisplayUnit.HundredMillionYuan)]
    [InlineData("6千元", "6000", "千元", DisplayUnit.ThousandYuan)]
    [InlineData("123.45万", "1234500", "万", DisplayUnit.TenThousandYuan)]
    [InlineData("￥1,234.50元", "1234.50", "元", DisplayUnit.Yuan)]
    [InlineData("-¥3.50元", "-3.50", "元", DisplayUnit.Yuan)]
    public void A_unit_behind_the_number_wins_over_the_column(string text, string value, string suffix, DisplayUnit? unit)
    {
        var read = Yields(text, DisplayUnit.TenThousandYuan);
        Assert.Equal((Decimal(value), suffix, unit), (read.Figure.Value, read.Suffix, read.Figure.Unit));
    }

    [Theory]
    [InlineData("", CellState.Blank)]
    [InlineData(" \u3000", CellState.Blank)]
    [InlineData("-", CellState.Dash)]
    [InlineData("——", CellState.Dash)]
    [InlineData("–", CellState.Dash)]
    [InlineData("/", CellState.Dash)]
    [InlineData("无", CellState.None)]
    [InlineData("[illegible]", CellState.Illegible)]
    [InlineData("〔待填〕", CellState.Illegible)]
    [InlineData("###", CellState.Illegible)]
    [InlineData("\uFFFD\uFFFD", CellState.Illegible)]
    public void A_cell_without_a_number_says_why(string text, CellState state)
    {
        var read = Yields(text);
        Assert.Equal(state, read.Figure.State);
        Assert.Equal(0, read.Figure.Value);
    }

    [Theory]
    [InlineData("(1)")]
    [InlineData("（12）")]
    [InlineData("一、")]
    [InlineData("合计")]
    [InlineData("2080505-养老")]
    [InlineData("1,2345")]
    [InlineData("12,34.00")]
    [InlineData("1.2.3")]
    [InlineData("100 200")]
    [InlineData("12.00 34.00")]
    [InlineData("5.")]
    [InlineData(".5")]
    [InlineData("(-1.20)")]
    [InlineData("(1.20")]
    [InlineData("≥95%")]
    [InlineData("2023年")]
    [InlineData("万元")]
    [InlineData("1234567890123456789")]
    [InlineData("[部门]")]
    [InlineData("#")]
    public void What_is_not_surely_one_number_is_none(string text) => Assert.Null(NumberReader.Read(text, DisplayUnit.TenThousandYuan));

    [Fact]
    public void More_decimals_than_money_has_are_a_mistake() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => NumberReader.Read("1", DisplayUnit.Yuan, minimumDecimals: 11));

    [Fact]
    public void A_printed_amount_is_read_back() =>
        Gen.Select(Gen.Long[-1_000_000_000_000, 1_000_000_000_000], Gen.Int[0, 3]).Sample((digits, unit) =>
        {
            var (money, display) = (Money.From(digits / 100m, (DisplayUnit)unit), (DisplayUnit)unit);
            var printed = money.Printed(display, 2).ToString("N2", CultureInfo.InvariantCulture);
            return NumberReader.Read(printed, display) is { IsRepaired: false } read && read.Figure.Value == money.Yuan;
        });

    [Fact]
    public void No_text_makes_it_throw() =>
        Gen.String[Gen.OneOf(Gen.Char, Gen.Char["0123456789,.()-%万元 /#[]（）"]), 0, 30].Sample(text => NumberReader.Read(text, DisplayUnit.HundredMillionYuan) is null or { Figure: not null });

    private static ReadNumber Yields(string text, DisplayUnit? unit = null) => Assert.IsType<ReadNumber>(NumberReader.Read(text, unit));

    private static decimal Decimal(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
