using Throughline.Documents.Pdf.Bands;
using Throughline.Documents.Pdf.Pages;

namespace Throughline.Documents.Tests.Pdf.Stages;

public sealed class BandTableTests
{
    private readonly PageBand _head = Printed.Band(100, (50, "No"), (100, "Action"), (300, "Lead"));
    private readonly PageBand _first = Printed.Band(130, (50, "1"), (100, "Audit of files"), (300, "Nurse"));
    private readonly PageBand _second = Printed.Band(160, (50, "2"), (100, "Train staff"), (300, "Head"));

    [Fact]
    public void Bands_whose_white_agrees_are_rows_of_a_table_that_no_line_draws()
    {
        var table = TableOf(_head, _first, _second)!;
        table.IsTable.ShouldBeTrue();
        table.Rows().Texts().ShouldBe(["No | Action | Lead", "1 | Audit of files | Nurse", "2 | Train staff | Head"]);
    }

    [Fact]
    public void White_within_the_words_of_one_line_parts_no_column_of_labels_and_words()
    {
        var table = TableOf(
            Printed.Band(100, (50, "Key finding"), (150, "The child was"), (218, "seldom heard")),
            Printed.Band(130, (50, "Actions"), (150, "Refresh the form that all teams use")),
            Printed.Band(160, (50, "Lead"), (150, "Named nurse"))
        )!;
        (table.IsTable, table.IsForm).ShouldBe((false, true));
        table
            .Rows()
            .Texts()
            .ShouldBe([
                "Key finding | The child was seldom heard",
                "Actions | Refresh the form that all teams use",
                "Lead | Named nurse",
            ]);
    }

    [Fact]
    public void Prose_begins_no_table() =>
        BandTable.Begin(Printed.Band(100, (50, "The board met in May and agreed")), 1).ShouldBeNull();

    [Fact]
    public void A_full_paragraph_ends_the_table()
    {
        var table = BandTable.Begin(_head, 1)!;
        table.TryAdd(_first, 1, _second);
        table
            .TryAdd(
                Printed.Band(
                    Printed.Line(160, (50, "The board met in May and agreed that all of this be done")),
                    Printed.Line(172, (50, "by the end of the year, and reported to it in writing."))
                ),
                1,
                null
            )
            .ShouldBeFalse();
    }

    [Fact]
    public void A_heading_across_the_columns_is_a_row_of_one_cell_where_rows_follow()
    {
        var table = BandTable.Begin(_head, 1)!;
        table.TryAdd(_first, 1, null);
        table.TryAdd(Printed.Band(145, (50, "Theme two: fathers and partners")), 1, _second).ShouldBeTrue();
        table.TryAdd(_second, 1, null).ShouldBeTrue();
        table.Rows()[2].Row.Cells.ShouldHaveSingleItem().ColumnSpan.ShouldBe(3);
    }

    [Fact]
    public void Two_colours_in_one_cell_are_none()
    {
        _second.Fills.Add(new(new Box(300, 150, 340, 155), new Rgb(255, 0, 0)));
        TableOf(_head, _first, _second)!.Rows()[2].Row.Cells[2].Fill.ShouldBe(new Rgb(255, 0, 0));
        _second.Fills.Add(new(new Box(300, 155, 340, 160), new Rgb(0, 176, 80)));
        TableOf(_head, _first, _second)!.Rows()[2].Row.Cells[2].Fill.ShouldBeNull();
    }

    [Fact]
    public void Headings_of_groups_reach_over_the_columns_of_the_line_below()
    {
        var table = TableOf(
            Printed.Band(100, (50, "Plan"), (200, "Progress in each quarter to date")),
            Printed.Band(130, (50, "No"), (100, "Action"), (200, "Q1"), (300, "Q2")),
            Printed.Band(160, (50, "1"), (100, "Audit"), (200, "begun"), (300, "done"))
        )!;
        table.HasGroups.ShouldBeTrue();
        table
            .Rows()[0]
            .Row.Cells.Select(c => (c.Text, c.Column, c.ColumnSpan))
            .ShouldBe([("Plan", 0, 2), ("Progress in each quarter to date", 2, 2)]);
    }

    [Fact]
    public void Labels_with_words_beside_them_may_be_a_form()
    {
        var table = TableOf(
            Printed.Band(100, (50, "Action"), (150, "Audit of files")),
            Printed.Band(130, (50, "Owner"), (150, "Named nurse")),
            Printed.Band(160, (50, "By when"), (150, "May 2027"))
        )!;
        (table.IsTable, table.IsForm).ShouldBe((false, true));
    }

    [Fact]
    public void Wide_white_within_a_cell_that_other_rows_do_not_have_is_doubted()
    {
        var table = TableOf(
            _head,
            Printed.Band(130, (50, "1"), (100, "Audit of files at once"), (300, "Nurse")),
            Printed.Band(160, (50, "2"), (100, "Train"), (180, "staff"), (300, "Head"))
        )!;
        table.Rows().Select(r => r.Row.Doubt is not null).ShouldBe([false, false, true]);
    }

    [Fact]
    public void A_label_and_its_words_over_the_columns_are_two_cells_and_the_columns_are_those_below()
    {
        var table = TableOf(
            Printed.Band(100, (50, "Finding 1"), (180, "Nobody asked the child what was wanted")),
            Printed.Band(130, (50, "Action"), (150, "Lead"), (250, "By when")),
            Printed.Band(160, (50, "Audit of files"), (150, "Nurse"), (250, "May 2027"))
        )!;
        table.IsTable.ShouldBeTrue();
        table
            .Rows()[0]
            .Row.Cells.Select(c => (c.Text, c.Column, c.ColumnSpan))
            .ShouldBe([("Finding 1", 0, 1), ("Nobody asked the child what was wanted", 1, 2)]);
    }

    [Fact]
    public void Such_a_label_may_stand_between_rows_as_well()
    {
        var table = BandTable.Begin(_head, 1)!;
        table.TryAdd(_first, 1, null);
        table
            .TryAdd(Printed.Band(145, (50, "Finding 2"), (200, "Nobody wrote down what the child said")), 1, _second)
            .ShouldBeTrue();
        table.TryAdd(_second, 1, null);
        table.Rows()[2].Row.Cells.Select(c => c.ColumnSpan).ShouldBe([1, 2]);
    }

    [Fact]
    public void Words_set_far_apart_in_the_first_line_part_no_columns_that_other_lines_do_not_have()
    {
        var table = TableOf(
            Printed.Band(100, (50, "No"), (100, "By"), (115, "when"), (300, "Lead")),
            Printed.Band(130, (50, "1"), (100, "April 2027"), (300, "Nurse")),
            Printed.Band(160, (50, "2"), (100, "May 2027"), (300, "Head"))
        )!;
        table.Rows().Texts().ShouldBe(["No | By when | Lead", "1 | April 2027 | Nurse", "2 | May 2027 | Head"]);
    }

    /// <summary>A list of abbreviations, and below it, further down than its rows stand apart, a plan.</summary>
    [Theory]
    [InlineData(160, false)]
    [InlineData(120, true)]
    public void Other_columns_set_apart_are_another_table(double pitch, bool taken)
    {
        var table = TableOf(
            Printed.Band(100, (50, "Short"), (300, "Meaning")),
            Printed.Band(120, (50, "CIN"), (300, "Child in need")),
            Printed.Band(140, (50, "MASH"), (300, "Safeguarding hub"))
        )!;
        var head = Printed.Band(40 + pitch, (50, "No"), (100, "Action"), (200, "Lead"), (300, "By when"));
        table
            .TryAdd(
                head,
                1,
                Printed.Band(60 + pitch, (50, "1"), (100, "Audit of files"), (200, "Nurse"), (300, "May 2027"))
            )
            .ShouldBe(taken);
    }

    private static BandTable? TableOf(params PageBand[] bands)
    {
        var table = BandTable.Begin(bands[0], 1);
        for (var i = 1; i < bands.Length; i++)
        {
            table!.TryAdd(bands[i], 1, i + 1 < bands.Length ? bands[i + 1] : null).ShouldBeTrue();
        }

        return table;
    }
}
