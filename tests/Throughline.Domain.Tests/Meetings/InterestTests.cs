using CsCheck;
using Throughline.Domain.Access;
using Throughline.Domain.Meetings;

namespace Throughline.Domain.Tests.Meetings;

/// <summary>What an interest takes away, what a dispensation gives back, and whether a text names what it is in.</summary>
public sealed class InterestTests
{
    private static readonly DateOnly Day = new(2026, 12, 9);

    private static readonly Gen<InterestStanding> Standings = Gen.Select(
        Gen.Enum<SpeakRight>(),
        Gen.Bool,
        Gen.Bool,
        (speak, vote, leaves) => new InterestStanding(speak, vote, leaves)
    );

    [Fact]
    public void At_a_committee_a_pecuniary_interest_takes_voice_vote_and_place_and_a_personal_one_nothing()
    {
        MeetingRules
            .Shipped.Standing(BodyKind.Committee, Day, InterestKind.DisclosablePecuniary)
            .Words.ShouldBe("may not speak or vote; leaves the room");
        MeetingRules.Shipped.Standing(BodyKind.Committee, Day, InterestKind.Personal).IsBound.ShouldBeFalse();
    }

    [Fact]
    public void At_a_partnerships_board_a_conflict_takes_the_vote_alone() =>
        MeetingRules
            .Shipped.Standing(BodyKind.Board, Day, InterestKind.Conflict)
            .ShouldBe(new(SpeakRight.Yes, Vote: false, Leaves: false));

    [Fact]
    public void A_dispensation_never_takes_anything_and_who_may_speak_or_vote_by_it_stays() =>
        Gen.Select(Standings, Gen.Bool, Gen.Bool)
            .Sample(
                (standing, speak, vote) =>
                {
                    var with = standing.With(speak, vote);
                    (!standing.Vote || with.Vote).ShouldBeTrue();
                    ((int)with.Speak <= (int)standing.Speak).ShouldBeTrue();
                    with.Leaves.ShouldBe(standing.Leaves && !speak && !vote);
                }
            );

    [Theory]
    [InlineData("Harbour Homes Ltd", "Contract with HARBOUR HOMES: placements", true)]
    [InlineData("St John’s School", "Report of St Johns School", true)]
    [InlineData("Harbour Homes", "Homes at the harbour", false)]
    [InlineData("Art", "Art in the town", false)]
    [InlineData("Harbour Homes", "Harbour Homesteads", false)]
    [InlineData("", "Anything", false)]
    public void A_text_names_what_an_interest_is_in_where_all_its_words_stand_together(
        string name,
        string text,
        bool named
    ) => NamedIn.Text(name, text).ShouldBe(named);

    [Theory]
    [InlineData("7.00 pm", 19, 0)]
    [InlineData("7pm", 19, 0)]
    [InlineData("19:30", 19, 30)]
    [InlineData("12.15 a.m.", 0, 15)]
    [InlineData("12 noon", 12, 0)]
    [InlineData("14.00 hours", 14, 0)]
    public void A_time_is_read_as_people_write_it(string words, int hour, int minute) =>
        ClockTime.Parse(words).ShouldBe(new TimeOnly(hour, minute));

    [Theory]
    [InlineData(null)]
    [InlineData("7")]
    [InlineData("after lunch")]
    [InlineData("25:00")]
    [InlineData("13 pm")]
    [InlineData("7.75 pm")]
    public void A_time_that_is_none_or_not_certain_is_not_guessed(string? words) =>
        ClockTime.Parse(words).ShouldBeNull();

    [Fact]
    public void Every_time_of_the_day_is_read_back_from_either_way_of_writing_it() =>
        Gen.Int[0, (24 * 60) - 1]
            .Sample(minute =>
            {
                var time = TimeOnly.MinValue.AddMinutes(minute);
                ClockTime.Parse(time.ToString("HH:mm", Invariant)).ShouldBe(time);
                ClockTime.Parse(time.ToString("h.mm tt", Invariant)).ShouldBe(time);
            });

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;
}
