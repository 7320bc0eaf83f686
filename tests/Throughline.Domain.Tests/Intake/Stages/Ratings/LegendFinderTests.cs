using Throughline.Domain.Intake.Ratings;

namespace Throughline.Domain.Tests.Intake.Stages.Ratings;

public sealed class LegendFinderTests
{
    private readonly LegendFinder _legends = new(Shipped.Vocabulary);

    [Fact]
    public void A_sentence_may_be_a_legend() =>
        In("Key: Red - not started; Amber - delayed; Green - on track")
            .ShouldBe([("R", "not started"), ("A", "delayed"), ("G", "on track")]);

    [Fact]
    public void Several_sentences_may_be_one() =>
        In("Red: in trouble and not moving. Amber: late but recoverable. Green: on track.")
            .ShouldBe([("R", "in trouble and not moving"), ("A", "late but recoverable"), ("G", "on track.")]);

    [Fact]
    public void Sentences_that_count_ratings_are_none() =>
        In("Red: 3 of the actions. Amber: 12 of them. Green: 40 of them.").Count.ShouldBeLessThan(2);

    [Fact]
    public void A_wide_gap_parts_a_rating_from_what_it_means() =>
        In("Amber\tsome slippage").ShouldBe([("A", "some slippage")]);

    [Fact]
    public void A_small_table_may_be_one() =>
        _legends
            .In(Made.Table(1, ["Red", "Not on track"], ["Amber", "At risk"], ["Green", "On track"]))
            .Select(e => (e.Code, e.Meaning))
            .ShouldBe([("R", "Not on track"), ("A", "At risk"), ("G", "On track")]);

    [Fact]
    public void A_table_of_two_rows_may_be_one_across() =>
        _legends
            .In(Made.Table(1, ["Red", "Amber", "Green"], ["Not on track", "At risk", "On track"]))
            .Select(e => e.Code)
            .ShouldBe(["R", "A", "G"]);

    [Fact]
    public void Completed_beside_blue_is_complete() =>
        In("Blue - completed; Green - on track")[0].Item1.ShouldBe("Complete");

    [Fact]
    public void A_row_of_a_plan_is_no_entry() =>
        _legends
            .In(
                Made.Table(
                    1,
                    ["1", "Train staff", "Head of Unit", "Green"],
                    ["2", "Audit files", "Audit Lead", "Amber"]
                )
            )
            .ShouldBeEmpty();

    [Fact]
    public void A_sentence_that_names_a_colour_is_no_legend() =>
        In("The green paper was sent to all schools.").ShouldBeEmpty();

    private List<(string, string)> In(string line) => _legends.In(line).ConvertAll(e => (e.Code, e.Meaning));
}
