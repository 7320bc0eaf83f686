using Throughline.Documents.Pdf.Bands;
using Throughline.Documents.Pdf.Ink;
using Throughline.Documents.Pdf.Pages;

namespace Throughline.Documents.Tests.Pdf.Stages;

/// <summary>Tables whose rows stand as close as the lines of one cell.</summary>
public sealed class TightRowsTests
{
    private readonly PageLine[] _lines =
    [
        Printed.Line(100, (50, "No"), (100, "Action"), (300, "Lead")),
        Printed.Line(112, (50, "1"), (100, "Write to every school about the"), (300, "J Okoro")),
        Printed.Line(124, (100, "new form")),
        Printed.Line(136, (50, "2"), (100, "Audit forty files of the teams"), (300, "S Lam")),
        Printed.Line(148, (100, "each month and tell what was")),
        Printed.Line(160, (100, "found")),
        Printed.Line(172, (50, "3"), (100, "Train the panel"), (300, "D Hale")),
    ];

    [Fact]
    public void Rows_without_white_between_them_are_told_by_their_cells() =>
        Lines(Part([Printed.Band(_lines)], [])).ShouldBe([1, 2, 3, 1]);

    [Fact]
    public void They_become_rows_of_one_table()
    {
        var rows = Part([Printed.Band(_lines)], []);
        var table = BandTable.Begin(rows[0], 1)!;
        rows.Skip(1).ShouldAllBe(r => table.TryAdd(r, 1, null));
        table
            .Rows()
            .Texts()
            .ShouldBe([
                "No | Action | Lead",
                "1 | Write to every school about the new form | J Okoro",
                "2 | Audit forty files of the teams each month and tell what was found | S Lam",
                "3 | Train the panel | D Hale",
            ]);
    }

    [Fact]
    public void A_row_among_rows_that_white_parts_is_left_whole() =>
        Lines(
                Part(
                    [
                        Printed.Band(_lines[0]),
                        Printed.Band(_lines[1..4]),
                        Printed.Band(_lines[4..6]),
                        Printed.Band(200, (50, "4"), (100, "Name a person"), (300, "L Prosser")),
                    ],
                    []
                )
            )
            .ShouldBe([1, 3, 2, 1]);

    [Fact]
    public void A_line_across_the_columns_is_a_row_of_its_own_and_below_the_last_no_row()
    {
        PageLine[] lines =
        [
            .. _lines[..3],
            Printed.Line(136, (50, "Theme two: fathers and others who live elsewhere")),
            .. _lines[3..].Select(l => Below(l, 12)),
            Printed.Line(196, (50, "The next report will come to the board in May")),
        ];
        var rows = Part([Printed.Band(lines)], []);
        Lines(rows).ShouldBe([1, 2, 1, 3, 1, 1]);
        rows.Select(r => r.Block is not null).ShouldBe([true, true, true, true, true, false]);
    }

    [Fact]
    public void Prose_in_two_columns_is_left_whole() =>
        Lines(
                Part(
                    [
                        Printed.Band(
                            Printed.Line(100, (50, "The board met in May and"), (300, "agreed that all of it be done")),
                            Printed.Line(112, (50, "heard of it. Then it was"), (300, "by June. Nobody spoke against")),
                            Printed.Line(124, (50, "put off to the next one."), (300, "this when it was put to them."))
                        ),
                    ],
                    []
                )
            )
            .ShouldBe([3]);

    [Fact]
    public void A_ruling_below_the_heading_parts_it() =>
        Lines(
                Part(
                    [
                        Printed.Band(
                            Printed.Line(100, (50, "No"), (100, "Action that is for all of the"), (300, "Lead")),
                            Printed.Line(112, (50, "1"), (100, "agencies in the borough now"), (300, "J Okoro")),
                            Printed.Line(124, (50, "2"), (100, "Train the panel"), (300, "S Lam")),
                            Printed.Line(136, (50, "3"), (100, "Write a letter"), (300, "D Hale"))
                        ),
                    ],
                    [new Ruling(104, 48, 340)]
                )
            )
            .ShouldBe([1, 1, 1, 1]);

    private static PageLine Below(PageLine line, double by) =>
        new([.. line.Words.Select(w => Printed.Word(w.Text, w.Left, w.Baseline + by))]);

    private static List<PageBand> Part(List<PageBand> bands, List<Ruling> across) => [.. TightRows.Part(bands, across)];

    private static List<int> Lines(List<PageBand> bands) => bands.ConvertAll(b => b.Lines.Count);
}
