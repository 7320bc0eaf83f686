using Throughline.Documents.Pdf.Grids;
using Throughline.Documents.Pdf.Ink;

namespace Throughline.Documents.Tests.Pdf.Stages;

/// <summary>Words and colours within the cells of a grid.</summary>
public sealed class GridWordsTests
{
    private static readonly Rgb Red = new(255, 0, 0);
    private readonly PageGrid _grid = Grid();

    [Fact]
    public void A_word_stands_in_the_cell_that_holds_its_middle_and_others_stay_free()
    {
        var free = GridWords.Assign(
            [Printed.Word("Left", 55, 115), Printed.Word("Right", 155, 135), Printed.Word("Below", 55, 200)],
            [_grid]
        );
        free.ShouldHaveSingleItem().Text.ShouldBe("Below");
        At(0, 0).Words.ShouldHaveSingleItem().Text.ShouldBe("Left");
        At(1, 1).Words.ShouldHaveSingleItem().Text.ShouldBe("Right");
    }

    [Fact]
    public void A_box_painted_behind_most_of_a_cell_is_its_fill()
    {
        GridFills.Shade(_grid, [new(new(150, 100, 300, 118), Red)]);
        At(0, 1).Fill.ShouldBe(Red);
        At(0, 0).Fill.ShouldBeNull();
        At(1, 1).Fill.ShouldBeNull();
    }

    [Fact]
    public void A_small_light_counts_in_a_cell_without_words_and_beside_words_it_does_not()
    {
        GridWords.Assign([Printed.Word("Left", 55, 115)], [_grid]);
        GridFills.Shade(_grid, [new(new(60, 104, 72, 116), Red), new(new(160, 104, 172, 116), Red)]);
        At(0, 0).Fill.ShouldBeNull();
        At(0, 1).Fill.ShouldBe(Red);
    }

    [Fact]
    public void White_painted_over_a_colour_takes_it_away()
    {
        GridFills.Shade(_grid, [new(new(150, 100, 300, 120), Red), new(new(150, 100, 300, 120), new(255, 255, 255))]);
        At(0, 1).Fill.ShouldBeNull();
    }

    [Fact]
    public void Rulings_near_to_one_another_stand_at_one_edge() =>
        GridEdges.Clusters([100, 101.5, 150, 300, 301]).ShouldBe([100.75, 150, 300.5]);

    private RuledCell At(int row, int column) => _grid.Cells.Single(c => c.Row == row && c.Column == column);

    private static PageGrid Grid()
    {
        var (across, down) = Printed.Rulings([50, 150, 300], [100, 120, 140]);
        return GridFinder.Find(across, down)[0];
    }
}
