using CsCheck;
using Throughline.Documents.Tests.Pdf;
using Throughline.FictionalPacks;
using Throughline.FictionalPacks.Writers;

namespace Throughline.Documents.Tests;

/// <summary>A table that is written in a format is read back as the same words in the same cells.</summary>
public sealed class TableRoundTrips
{
    private static readonly Gen<string> Words = Gen.String[Gen.Char["abcdeXYZ 0123,.;é£–’"], 0, 24]
        .Select(s => string.Join(' ', s.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    private static readonly Gen<string[][]> Grid = Gen.Select(Gen.Int[2, 6], Gen.Int[1, 12])
        .SelectMany(size => Words.Array[size.Item1].Array[size.Item2])
        .Where(g => g[0].All(c => c.Length > 0) && g.All(r => r.Any(c => c.Length > 0)));

    [Fact]
    public void In_a_text() =>
        Grid.Sample(grid => Same(grid, Reading.Of("x.txt", TextPaper.Write(Of(grid)))), iter: 400);

    [Fact]
    public void In_a_text_whose_values_have_as_many_commas_each()
    {
        string[][] grid =
        [
            ["Agency, lead", "Action, what, when"],
            ["Police, Quill", "Ask, write, tell"],
            ["Health, Salter", "Look, read, say"],
        ];
        Same(grid, Reading.Of("x.txt", TextPaper.Write(Of(grid))));
    }

    [Fact]
    public void In_a_word_document() =>
        Grid.Sample(grid => Same(grid, Reading.Of("x.docx", WordPaper.Write(Of(grid)))), iter: 200);

    [Fact]
    public void In_a_spreadsheet() =>
        Grid.Where(g => !g.Any(r => r.Any(IsPaddedNumber)))
            .Sample(grid => Same(grid, Reading.Of("x.xlsx", SpreadsheetPaper.Write(Of(grid)))), iter: 200);

    [Fact]
    public void In_a_pdf_with_rulings() =>
        Gen.Int[2, 5]
            .SelectMany(columns => Gen.String[Gen.Char["abcdeXYZ0123"], 1, 9].Array[columns].Array[2, 12])
            .Sample(
                grid =>
                    Same(
                        grid,
                        Reading.Of(
                            "x.pdf",
                            new Printer().Table([.. grid[0].Select(_ => 90.0)], true, true, grid).Print()
                        )
                    ),
                iter: 200
            );

    /// <summary>The writer stores digits as numbers, and a number has no noughts before it.</summary>
    private static bool IsPaddedNumber(string text) => text.Length > 1 && text[0] == '0' && text.All(char.IsAsciiDigit);

    private static Paper Of(string[][] grid) =>
        new(
            "x",
            [
                new Grid([
                    .. grid.Select(r =>
                        (IReadOnlyList<Throughline.FictionalPacks.Box>)
                            [.. r.Select(c => new Throughline.FictionalPacks.Box(c))]
                    ),
                ]),
            ]
        );

    private static void Same(string[][] grid, Document document) =>
        Reading.Words(document.Blocks.OfType<Table>().ShouldHaveSingleItem()).ShouldBe(grid);
}
