using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Standing;

namespace Throughline.Domain.Tests.Plans;

/// <summary>The one definition of silence, and the states that bars and the grid count by it.</summary>
public sealed class SilenceAtAPlace
{
    [Theory]
    [InlineData(null, null, null, false, null, AgencyAnswer.Silent)]
    [InlineData(null, "No response", null, true, null, AgencyAnswer.Silent)]
    [InlineData(null, "No response received from the trust.", "The board will chase", true, null, AgencyAnswer.Silent)]
    [InlineData("Update pending", null, "Train staff", false, Delivery.OnTrack, AgencyAnswer.Silent)]
    [InlineData("Update pending", "We accept this", null, false, null, AgencyAnswer.Answered)]
    [InlineData(null, "N/A", "N/A", true, null, AgencyAnswer.NotTheirs)]
    [InlineData(null, null, "This is not applicable to the trust", true, null, AgencyAnswer.NotTheirs)]
    [InlineData(null, "N/A", "Staff were briefed in March", true, null, AgencyAnswer.NotTheirs)]
    [InlineData(null, null, "Staff were briefed in March", true, null, AgencyAnswer.Answered)]
    [InlineData(null, null, "Train staff", false, null, AgencyAnswer.Silent)]
    [InlineData(null, null, "Train staff", false, Delivery.AtRisk, AgencyAnswer.Answered)]
    [InlineData("✓", null, "Train staff", false, null, AgencyAnswer.Answered)]
    public void A_place_is_answered_silent_or_not_theirs(
        string? update,
        string? response,
        string? text,
        bool textAnswers,
        Delivery? delivery,
        AgencyAnswer expected
    ) => AnswerAtPlace.Of(new(update, response, text, textAnswers, delivery)).ShouldBe(expected);

    [Theory]
    [InlineData("We trained 40 staff", AgencyAnswer.Silent, AgencyAnswer.Answered)]
    [InlineData("N/A", AgencyAnswer.Silent, AgencyAnswer.NotTheirs)]
    [InlineData("No update", AgencyAnswer.Silent, AgencyAnswer.Silent)]
    [InlineData("No update", AgencyAnswer.Answered, AgencyAnswer.Answered)]
    public void An_accepted_update_of_the_agency_says_it_anew(string words, AgencyAnswer before, AgencyAnswer after) =>
        AnswerAtPlace.After(words, before).ShouldBe(after);

    [Fact]
    public void What_is_silent_or_not_theirs_claims_nothing_and_never_hides_a_state()
    {
        var agency = Guid.NewGuid();
        StandingGroup Group(Delivery? delivery, AgencyAnswer answer, int actions) =>
            new(
                null,
                agency,
                delivery,
                Assurance.Claimed,
                false,
                false,
                false,
                false,
                false,
                answer,
                true,
                actions,
                0,
                0
            );
        var groups = new[]
        {
            Group(null, AgencyAnswer.NotTheirs, 9),
            Group(null, AgencyAnswer.Silent, 3),
            Group(Delivery.OnTrack, AgencyAnswer.Silent, 2),
            Group(Delivery.OnTrack, AgencyAnswer.Answered, 1),
        };
        var cell = PlanGrid.Of(groups).At(agency, Guid.Empty).ShouldNotBeNull();
        cell.States.ShouldBe([(DeliveryState.Silent, 3), (DeliveryState.OnTrack, 3), (DeliveryState.NotTheirs, 9)]);
        (cell.Actions, cell.Worst, cell.Silent, cell.SilentThoughRated).ShouldBe((15, DeliveryState.Silent, 5, 2));
        var figures = PlanFigures.Of(groups);
        (figures.SilentPlaces, figures.NotTheirs, figures.At(Assurance.Claimed), figures.NoClearDate).ShouldBe(
            (5, 9, 3, 3)
        );
        figures.Silent.ShouldBeEmpty();
    }

    [Fact]
    public void An_agencys_people_are_told_that_it_is_their_part()
    {
        var none = PlanFigures.Of([]);
        PlanSentence
            .Text(PlanSentence.Of(none, FigureScope.OwnPart))
            .ShouldBe("Your agency’s part: the plan holds no action yet.");
        FigureScope.OwnPart.Says("Nothing is overdue.").ShouldBe("Your agency’s part: nothing is overdue.");
        FigureScope.WholePlan.Says("Nothing is overdue.").ShouldBe("Nothing is overdue.");
    }
}
