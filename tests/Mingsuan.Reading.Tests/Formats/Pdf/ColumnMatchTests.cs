using Mingsuan.Kernel;
using Xunit;

namespace Mingsuan.Reading.Tests;

/// <summary>Whether the columns of a page go on those of the page before.</summary>
public sealed class ColumnMatchTests
{
    private static readonly double[] Above = [20, 40, 120, 200, 280, 360];

    [Fact]
    public void The_same_columns_go_on_though_the_page_is_shifted() =>
        Assert.False(ColumnMatch.Find(Above, [30, 50, 130, 210, 290, 370])!.IsPartial);

    [Fact]
    public void Cells_below_a_frame_that_is_not_ruled_any_more_stay_in_their_columns()
    {
        var place = new Place { File = "a.pdf" };
        var grid = new Grid(place, [new GridRow(place, [new GridCell(place, "201", 0), new GridCell(place, "3.00", 1, 2)])]);
        var moved = ColumnMatch.Find(Above, [40, 120, 200, 280, 360])!.Apply(grid).Rows[0].Cells;
        Assert.Equal([(1, 1), (2, 2)], moved.Select(cell => (cell.Column, cell.ColumnSpan)));
    }

    [Fact]
    public void A_total_whose_label_goes_over_all_columns_of_labels_goes_on() =>
        Assert.True(ColumnMatch.Find([20, 40, 60, 80, 200, 280, 360], [20, 200, 280, 360])!.IsPartial);

    [Fact]
    public void Columns_missing_at_several_places_are_another_table() =>
        Assert.Null(ColumnMatch.Find([20, 40, 60, 80, 200, 240, 280, 360], [20, 200, 280, 360]));

    [Fact]
    public void Other_columns_are_another_table() =>
        Assert.Null(ColumnMatch.Find(Above, [40, 100, 200, 280, 360]));

    [Fact]
    public void Few_columns_prove_nothing() =>
        Assert.Null(ColumnMatch.Find(Above, [20, 40, 360]));
}
