using CsCheck;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;
using Throughline.Domain.Meetings;

namespace Throughline.Domain.Tests.Meetings;

/// <summary>Days that the law and a council set around a meeting, with England's holidays.</summary>
public sealed class DaysAroundAMeeting
{
    private static readonly Gen<DateOnly> Day = Gen.Int[0, 1500]
        .Select(n => new DateOnly(2024, 6, 3).AddDays(n))
        .Where(d => WorkingDays.England.Covers(d.AddDays(60)));

    [Fact]
    public void An_agenda_is_out_five_clear_days_before_a_committee_meets()
    {
        var days = MeetingRules.Shipped.Around(BodyKind.Committee, new DateOnly(2026, 12, 9), WorkingDays.England);

        days.Select(d => (d.Kind, d.Day))
            .ShouldBe([
                (MeetingDayKind.ReportsDue, new DateOnly(2026, 11, 24)),
                (MeetingDayKind.Clearance, new DateOnly(2026, 11, 27)),
                (MeetingDayKind.Publication, new DateOnly(2026, 12, 1)),
                (MeetingDayKind.Briefing, new DateOnly(2026, 12, 7)),
                (MeetingDayKind.Questions, new DateOnly(2026, 12, 8)),
                (MeetingDayKind.Meeting, new DateOnly(2026, 12, 9)),
                (MeetingDayKind.DraftMinutes, new DateOnly(2026, 12, 15)),
            ]);
        days.Where(d => d.Law).Select(d => d.Kind).ShouldBe([MeetingDayKind.Publication]);
    }

    [Fact]
    public void Bank_holidays_are_no_clear_days()
    {
        // Easter 2027: 26 and 29 March.
        var days = MeetingRules.Shipped.Around(BodyKind.Committee, new DateOnly(2027, 3, 31), WorkingDays.England);

        days.Single(d => d.Kind == MeetingDayKind.Publication).Day.ShouldBe(new DateOnly(2027, 3, 19));
    }

    [Fact]
    public void From_the_day_on_which_an_agenda_must_be_out_five_clear_days_lie_before_every_meeting() =>
        Day.Sample(day =>
            MeetingRules
                .Shipped.Around(BodyKind.Committee, day, WorkingDays.England)
                .Single(d => d.Kind == MeetingDayKind.Publication)
                .Day
                is var issue
            && ClearDays.Between(issue, day, WorkingDays.England) == 5
            && ClearDays.Between(issue.AddDays(1), day, WorkingDays.England) <= 5
            && ClearDays.Between(WorkingDays.England.Add(issue, 1), day, WorkingDays.England) == 4
        );

    [Fact]
    public void A_board_of_the_partnership_keeps_its_own_arrangements() =>
        MeetingRules
            .Shipped.Around(BodyKind.Board, new DateOnly(2026, 12, 10), WorkingDays.England)
            .ShouldNotContain(d => d.Law);

    [Fact]
    public void A_meeting_for_which_bank_holidays_are_not_known_is_refused() =>
        Should.Throw<BeyondKnownHolidaysException>(() =>
            MeetingRules.Shipped.Around(BodyKind.Committee, new DateOnly(2090, 1, 1), WorkingDays.England)
        );

    [Fact]
    public void The_newest_rules_that_have_begun_hold()
    {
        var rules = new MeetingRules(
            [new(new(2000, 1, 1), [BodyKind.Board], "old", []), new(new(2027, 1, 1), [BodyKind.Board], "new", [])],
            [],
            []
        );

        rules.For(BodyKind.Board, new(2026, 12, 31))!.Source.ShouldBe("old");
        rules.For(BodyKind.Board, new(2027, 1, 1))!.Source.ShouldBe("new");
        rules.For(BodyKind.Committee, new(2027, 1, 1)).ShouldBeNull();
    }

    [Fact]
    public void On_the_day_before_and_on_the_day_itself_no_clear_day_is_left()
    {
        ClearDays.Between(new(2026, 12, 8), new(2026, 12, 9), WorkingDays.England).ShouldBe(0);
        ClearDays.Between(new(2026, 12, 9), new(2026, 12, 9), WorkingDays.England).ShouldBe(0);
        ClearDays.Between(new(2026, 12, 4), new(2026, 12, 7), WorkingDays.England).ShouldBe(0);
    }
}
