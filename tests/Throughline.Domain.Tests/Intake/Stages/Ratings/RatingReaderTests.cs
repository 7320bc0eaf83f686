using Throughline.Domain.Intake.Ratings;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Tests.Intake.Stages.Ratings;

public sealed class RatingReaderTests
{
    private static readonly Colour Green = new(0, 176, 80);
    private static readonly Colour Red = new(255, 0, 0);
    private readonly RatingReader _ratings = new(Shipped.Vocabulary, []);

    [Fact]
    public void Words_are_read_first_and_a_colour_that_says_otherwise_is_doubted()
    {
        var found = _ratings.Read("Red", Green, null);
        (found.Code, found.Doubt is not null).ShouldBe(("R", true));
    }

    [Fact]
    public void A_colour_alone_is_a_rating()
    {
        var found = _ratings.Read("", Green, null);
        (found.Code, found.Doubt).ShouldBe(("G", null));
    }

    [Fact]
    public void Words_that_are_no_rating_leave_it_to_the_colour_and_say_so()
    {
        var found = _ratings.Read("see below", Red, null);
        (found.Code, found.Doubt is not null).ShouldBe(("R", true));
    }

    [Fact]
    public void Two_ratings_in_a_cell_are_none_and_are_asked_about()
    {
        var found = _ratings.Read("Red and Green", null, null);
        (found.Code, found.Doubt is not null).ShouldBe((null, true));
    }

    [Fact]
    public void A_mark_without_words_or_colour_is_asked_about_and_a_dash_is_not() =>
        (_ratings.Read("●", null, null).Doubt is not null, _ratings.Read("–", null, null).Doubt).ShouldBe((true, null));

    [Fact]
    public void The_legend_s_own_colours_come_before_the_colour_wheel()
    {
        var purple = new Colour(112, 48, 160);
        new RatingReader(Shipped.Vocabulary, [new LegendEntry("Complete", "Done and checked", purple)])
            .Read("", new Colour(110, 50, 158), null)
            .Code.ShouldBe("Complete");
    }

    [Fact]
    public void What_the_legend_says_of_a_rating_is_the_rating() =>
        new RatingReader(Shipped.Vocabulary, [new LegendEntry("A", "Some slippage")])
            .Read("Some slippage", null, null)
            .Code.ShouldBe("A");

    [Theory]
    [InlineData("Green – on track", 8)]
    [InlineData("Train staff", 0)]
    [InlineData("Green", 5)]
    public void The_rating_that_opens_a_cell_ends_with_its_stop(string text, int length) =>
        _ratings.OpeningLength(text).ShouldBe(length);
}
