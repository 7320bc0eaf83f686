using Throughline.Documents.Pdf.Ink;

namespace Throughline.Documents.Tests.Pdf.Stages;

public sealed class StrikeThroughsTests
{
    private readonly List<PdfWord> _words = Printed.Words("Audit all files", 50);

    [Fact]
    public void A_line_through_the_middle_of_words_strikes_them_out_and_is_no_ruling()
    {
        StrikeThroughs.Mark(_words, [Through(97)], []).ShouldBeEmpty();
        _words.ShouldAllBe(w => w.Struck);
    }

    [Fact]
    public void A_line_below_words_is_a_ruling()
    {
        StrikeThroughs.Mark(_words, [Through(102)], []).Count.ShouldBe(1);
        _words.ShouldAllBe(w => !w.Struck);
    }

    [Fact]
    public void A_line_far_longer_than_the_words_is_a_ruling()
    {
        StrikeThroughs.Mark(_words, [new(97, 50, 500)], []).Count.ShouldBe(1);
        _words.ShouldAllBe(w => !w.Struck);
    }

    [Fact]
    public void A_border_of_a_cell_is_a_ruling_though_words_stand_on_it()
    {
        StrikeThroughs.Mark(_words, [Through(97)], [new(_words[^1].Right, 80, 120)]).Count.ShouldBe(1);
        _words.ShouldAllBe(w => !w.Struck);
    }

    [Fact]
    public void Only_the_words_under_the_line_are_struck()
    {
        StrikeThroughs.Mark(_words, [new(97, 50, _words[0].Right)], []).ShouldBeEmpty();
        _words.Select(w => w.Struck).ShouldBe([true, false, false]);
    }

    private Ruling Through(double at) => new(at, _words[0].Left, _words[^1].Right);
}
