using Throughline.Documents.Pdf.Grids;
using Throughline.Documents.Pdf.Ink;

namespace Throughline.Documents.Tests.Pdf.Stages;

public sealed class GridFinderTests
{
    private static readonly double[] Xs = [50, 150, 300];
    private static readonly double[] Ys = [100, 120, 140];

    [Fact]
    public void Rulings_that_cross_are_a_grid_of_cells()
    {
        var (across, down) = Printed.Rulings(Xs, Ys);
        var grid = GridFinder.Find(across, down).ShouldHaveSingleItem();
        grid.Cells.Count.ShouldBe(4);
        grid.Box.ShouldBe(new Box(50, 100, 300, 140));
    }

    [Fact]
    public void Rulings_drawn_in_pieces_or_not_quite_meeting_are_the_same_grid()
    {
        var (_, down) = Printed.Rulings(Xs, Ys);
        var pieces = Ys.SelectMany(y => new[] { new Ruling(y, 51, 149), new Ruling(y + 0.4, 151, 299) }).ToList();
        GridFinder.Find(pieces, down).ShouldHaveSingleItem().Cells.Count.ShouldBe(4);
    }

    [Fact]
    public void Cells_without_a_ruling_between_them_are_one()
    {
        var (across, down) = Printed.Rulings(Xs, Ys);
        down[1] = new(150, 120, 140);
        var cells = GridFinder.Find(across, down).ShouldHaveSingleItem().Cells;
        cells.Count.ShouldBe(3);
        cells.ShouldContain(c => c.Row == 0 && c.ColumnSpan == 2);
    }

    [Fact]
    public void A_cell_reaches_down_where_the_line_under_it_is_missing()
    {
        var (across, down) = Printed.Rulings(Xs, Ys);
        across[1] = new(120, 150, 300);
        GridFinder.Find(across, down).ShouldHaveSingleItem().Cells.ShouldContain(c => c.Column == 0 && c.RowSpan == 2);
    }

    [Fact]
    public void A_frame_round_a_notice_is_no_table()
    {
        var (across, down) = Printed.Rulings([50, 300], [100, 140]);
        GridFinder.Find(across, down).ShouldBeEmpty();
    }

    [Fact]
    public void A_table_that_the_page_s_end_leaves_open_ends_where_its_uprights_do()
    {
        var (across, down) = Printed.Rulings(Xs, [100, 120, 140, 200]);
        across.RemoveAt(3);
        GridFinder.Find(across, down).ShouldHaveSingleItem().Ys.ShouldBe([100, 120, 140, 200]);
    }

    [Fact]
    public void Where_columns_change_another_table_begins()
    {
        var (across, down) = Printed.Rulings(Xs, Ys);
        var (below, columns) = Printed.Rulings([50, 100, 200, 300], [140, 160, 180]);
        GridFinder
            .Find([.. across, .. below.Skip(1)], [.. down, .. columns])
            .Select(g => g.Xs.Length - 1)
            .ShouldBe([2, 3]);
    }

    [Fact]
    public void Two_tables_apart_are_two_from_the_top()
    {
        var (across, down) = Printed.Rulings(Xs, Ys);
        var (below, columns) = Printed.Rulings(Xs, [400, 420, 440]);
        GridFinder.Find([.. below, .. across], [.. columns, .. down]).Select(g => g.Ys[0]).ShouldBe([100, 400]);
    }
}
