using Mingsuan.Catalog;
using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Checking.Tests;

/// <summary>Figures that were misread in a scan are mended where one letter of one of them makes everything hold, and nothing else is.</summary>
public sealed class ScanMendingTests
{
    private const string Scope = "flow=expenditure timing=all source=all";
    private static readonly string[] Columns = ["合计{nature=expenditure}", "基本支出{nature=basic}", "项目支出{nature=project}"];

    [Theory]
    [InlineData("33.00", "30.00")]
    [InlineData("3000", "30.00")]
    [InlineData("302.00", "30.00")]
    public void A_single_misread_letter_is_mended_with_its_proof(string read, string mended)
    {
        var report = Check(Table(read));
        var figure = Assert.Single(report.Mended);
        Assert.Equal((read, mended, 300_000m), (figure.Read.Text, figure.Mended.Text, figure.Mended.Value));
        Assert.Equal(2, figure.Proof.Length);
        AssertReport.IsClean(report);
    }

    [Fact]
    public void What_a_file_states_is_never_mended()
    {
        var report = Table("33.00").Report;
        Assert.Empty(report.Mended);
        Assert.Equal(Severity.Error, Assert.Single(report.Findings).Severity);
    }

    [Fact]
    public void Two_misread_letters_are_left_and_are_a_warning_at_most()
    {
        var report = Check(Table("74.00"));
        Assert.Empty(report.Mended);
        Assert.All(report.Findings, finding => Assert.Equal((Severity.Warning, true), (finding.Severity, finding.IsRecognised)));
        Assert.NotEmpty(report.Findings);
    }

    [Fact]
    public void A_sum_in_which_several_figures_may_be_misread_is_left_open()
    {
        var report = Check(Sum());
        Assert.Empty(report.Mended);
        Assert.NotEmpty(report.Findings);
    }

    [Fact]
    public void The_figure_that_was_in_doubt_is_the_misread_one()
    {
        var figure = Assert.Single(Check(Sum(), doubtful: "20.00").Mended);
        Assert.Equal(("20.00", "26.00"), (figure.Read.Text, figure.Mended.Text));
    }

    [Fact]
    public void An_illegible_figure_follows_from_its_sums_if_what_was_seen_of_it_fits()
    {
        Assert.Equal("30.00", Assert.Single(Check(Table("3?.00")).Mended).Mended.Text);
        Assert.Empty(Check(Table("7?.15")).Mended);
    }

    [Fact]
    public void The_disclosure_keeps_what_was_read()
    {
        var document = Scan(Table("33.00").Document, null);
        Assert.NotEmpty(Check(document).Mended);
        Assert.Contains(document.Facts, fact => fact.Figure.Text == "33.00");
        Assert.DoesNotContain(document.Facts, fact => fact.Figure.Text == "30.00");
    }

    /// <summary>甲's basic expenditure is 30.00, by its row and by its column.</summary>
    private static Given Table(string read) => new Given().Table("支出表", Scope, Columns, "合计|90.00|50.00|40.00", $"甲{{body=甲}}|55.00|{read}|25.00", "乙{body=乙}|35.00|20.00|15.00");

    /// <summary>The parts make 30.00, and 6.00 are missing.</summary>
    private static Given Sum() => new Given().Table("项目表", $"{Scope} nature=project", ["预算数"], "合计|36.00", "甲{project=甲}|20.00", "乙{project=乙}|10.00");

    private static CheckReport Check(Given given, string? doubtful = null) => Check(Scan(given.Document, doubtful));

    private static CheckReport Check(Disclosure document) => new Checker(DisclosureCatalog.Default.Mappings).Check(document);

    /// <summary>The document as read from a scan; figures of that text are in doubt.</summary>
    private static Disclosure Scan(Disclosure document, string? doubtful)
    {
        return document with
        {
            Facts = [.. document.Facts.Select(fact => fact with { Place = Recognised(fact.Place, fact.Figure) })],
            Tables = [.. document.Tables.Select(table => table with { Panels = [.. table.Panels.Select(Of)] })],
        };

        Panel Of(Panel panel) => new(panel.Index, panel.Columns, panel.Rows, [.. panel.Cells.Select(cell => cell with { Place = Recognised(cell.Place, cell.Figure) })]);

        Place Recognised(Place place, Figure figure) => place with { Recognition = new Recognition(figure.Text == doubtful ? 30 : 95) };
    }
}
