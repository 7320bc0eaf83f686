using Throughline.Documents.Pdf.Bands;

namespace Throughline.Documents.Tests.Pdf.Stages;

public sealed class WhiteStripsTests
{
    [Fact]
    public void White_that_runs_down_through_all_bands_is_a_strip()
    {
        var white = new WhiteStrips();
        white.TryAdd(Printed.Band(100, (50, "1"), (100, "Audit"), (300, "May"))).ShouldBeTrue();
        white.TryAdd(Printed.Band(130, (50, "12"), (100, "Train all staff"), (310, "June"))).ShouldBeTrue();
        white.Strips.ShouldBe([(60, 100), (100 + 5 * "Trainallstaff".Length + 6, 300)]);
    }

    [Fact]
    public void A_band_that_covers_a_strip_is_not_taken_and_changes_nothing()
    {
        var white = new WhiteStrips();
        white.TryAdd(Printed.Band(100, (50, "1"), (100, "Audit")));
        var before = white.Strips;
        white.TryAdd(Printed.Band(130, (50, "The board met in May"))).ShouldBeFalse();
        white.Strips.ShouldBe(before);
    }

    [Fact]
    public void The_blank_between_two_words_is_no_gap_and_a_clear_one_is() =>
        (
            WhiteStrips.ClearGaps(Printed.Band(100, (50, "The board met"))),
            WhiteStrips.ClearGaps(Printed.Band(100, (50, "Audit"), (90, "May")))
        ).ShouldBe((0, 1));

    [Fact]
    public void A_narrow_gap_counts_once_two_lines_of_a_band_keep_it()
    {
        var one = Printed.Line(100, (50, "Audit"), (82, "May"));
        WhiteStrips.ClearGaps(Printed.Band(one)).ShouldBe(0);
        WhiteStrips.ClearGaps(Printed.Band(one, Printed.Line(112, (50, "files"), (82, "2027")))).ShouldBe(1);
    }
}
