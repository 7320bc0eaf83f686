using Throughline.Documents.Pdf.Bands;
using Throughline.Documents.Pdf.Ink;
using Throughline.Documents.Pdf.Pages;

namespace Throughline.Documents.Tests.Pdf.Stages;

/// <summary>How far apart the words of a page stand, and what white says on such a page.</summary>
public sealed class WordSpacesTests
{
    private const double Wide = 0.7;

    [Fact]
    public void Words_with_a_blank_between_them_spread_no_wider_than_white_that_parts_columns() =>
        WordSpaces.Spread(Lines(3, 3, 3)).ShouldBeInRange(0.3, 0.42);

    [Fact]
    public void Words_that_justified_lines_set_apart_spread_as_wide_as_nearly_all_of_them_stand() =>
        WordSpaces.Spread(Lines(3, 4.5, 6)).ShouldBeInRange(0.6, 0.75);

    [Fact]
    public void White_between_columns_is_no_space_between_words() =>
        WordSpaces.Spread(Lines(3, 3, 40)).ShouldBeInRange(0.3, 0.42);

    [Fact]
    public void A_page_of_few_words_tells_nothing() => WordSpaces.Spread([.. Lines(6, 6, 6).Take(1)]).ShouldBe(0);

    [Fact]
    public void Where_words_stand_far_apart_two_lines_leave_no_narrow_strip()
    {
        PageLine[] lines = [Line(100), Line(112)];
        WhiteStrips.ClearGaps(Printed.Band(lines)).ShouldBe(1);
        WhiteStrips.ClearGaps(Printed.Band([.. lines.Select(Apart)])).ShouldBe(0);
    }

    [Fact]
    public void Where_words_stand_far_apart_many_lines_still_part_columns()
    {
        PageLine[] lines = [.. Enumerable.Range(0, 9).Select(i => Apart(Line(100 + (12 * i))))];
        WhiteStrips.ClearGaps(Printed.Band(lines)).ShouldBe(1);
    }

    /// <summary>White of half the type size after a word of five letters.</summary>
    private static PageLine Line(double baseline) => Printed.Line(baseline, (50, "Audit"), (80, "files"));

    private static PageLine Apart(PageLine line) => new(line.Words) { WordSpread = Wide };

    /// <summary>Twelve lines of words of type 10 that stand so many points apart, by turns.</summary>
    private static List<List<PdfWord>> Lines(params double[] white)
    {
        var lines = new List<List<PdfWord>>();
        for (var i = 0; i < 12; i++)
        {
            var (line, left) = (new List<PdfWord>(), 50.0);
            for (var w = 0; w < 7; w++)
            {
                line.Add(Printed.Word("words", left, 100 + (12 * i)));
                left = line[^1].Right + white[w % white.Length];
            }

            lines.Add(line);
        }

        return lines;
    }
}
