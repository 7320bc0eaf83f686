using Throughline.Documents.Pdf.Ink;
using Throughline.Documents.Pdf.Pages;

namespace Throughline.Documents.Tests.Pdf.Stages;

/// <summary>Rows that only lines across the page, or bands of colour, part.</summary>
public sealed class RowRulesTests
{
    private static readonly List<PageLine> Lines =
    [
        Printed.Line(110, (50, "No"), (100, "Action"), (300, "Lead")),
        Printed.Line(122, (50, "1"), (100, "Audit of files"), (300, "Nurse")),
        Printed.Line(134, (100, "at once")),
        Printed.Line(146, (50, "2"), (100, "Train staff"), (300, "Head")),
    ];

    [Fact]
    public void Rulings_of_one_length_part_rows_that_no_white_parts() =>
        Bands(new() { Across = Rulings(100, 113.5, 137, 149) })
            .ShouldBe(["No Action Lead", "1 Audit of files Nurse/at once", "2 Train staff Head"]);

    [Fact]
    public void Pieces_of_a_ruling_for_each_cell_are_one_line() =>
        Bands(
            new()
            {
                Across =
                [
                    .. new[] { 100, 113.5, 137, 149 }.SelectMany(y =>
                        new[] { new Ruling(y, 45, 90), new Ruling(y, 100, 290), new Ruling(y, 300, 400) }
                    ),
                ],
            }
        )
            .Count.ShouldBe(3);

    [Fact]
    public void Boxes_of_colour_in_one_column_are_as_high_as_their_rows() =>
        Bands(
                new()
                {
                    Fills =
                    [
                        new(new Box(400, 101, 440, 113.5), new Rgb(230, 230, 230)),
                        new(new Box(400, 113.5, 440, 137), new Rgb(255, 0, 0)),
                        new(new Box(400, 137, 440, 149), new Rgb(0, 176, 80)),
                    ],
                }
            )
            .ShouldBe(["No Action Lead", "1 Audit of files Nurse/at once", "2 Train staff Head"]);

    [Fact]
    public void Bands_of_colour_part_rows_as_well() =>
        Bands(
            new()
            {
                Fills =
                [
                    new(new Box(45, 100, 400, 113.5), new Rgb(0, 0, 128)),
                    new(new Box(45, 113.5, 400, 137), new Rgb(240, 240, 240)),
                    new(new Box(45, 137, 400, 149), new Rgb(250, 250, 250)),
                ],
            }
        )
            .Count.ShouldBe(3);

    [Fact]
    public void Lines_between_paragraphs_part_no_rows()
    {
        List<PageLine> prose =
        [
            Printed.Line(110, (50, "The board met in May and agreed that")),
            Printed.Line(122, (50, "all of this be done by the end of the year")),
            Printed.Line(134, (50, "and reported to it in writing.")),
        ];
        RowRules.Of(Page(new() { Across = Rulings(100, 113, 125, 137) }), prose).ShouldBeEmpty();
    }

    [Fact]
    public void Two_lines_are_a_frame_and_no_rows() =>
        RowRules.Of(Page(new() { Across = Rulings(100, 149) }), Lines).ShouldBeEmpty();

    private static List<string> Bands(Drawn drawn) =>
        [
            .. BandBuilder
                .Of(Lines, RowRules.Of(Page(drawn), Lines), [])
                .Select(b => string.Join('/', b.Lines.Select(l => l.Text))),
        ];

    private static List<Ruling> Rulings(params double[] ys) => [.. ys.Select(y => new Ruling(y, 45, 400))];

    private static PageInk Page(Drawn drawn) =>
        new()
        {
            Number = 1,
            Width = 595,
            Height = 842,
            Across = drawn.Across,
            Fills = drawn.Fills,
        };

    private sealed record Drawn
    {
        public List<Ruling> Across { get; init; } = [];
        public List<FilledBox> Fills { get; init; } = [];
    }
}
