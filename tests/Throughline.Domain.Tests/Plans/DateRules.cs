using CsCheck;
using Throughline.Domain.Calendar;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Dates;

namespace Throughline.Domain.Tests.Plans;

public sealed class DateRules
{
    private static readonly DateOnly Today = new(2026, 11, 25);
    private static readonly Gen<DateOnly> Day = Gen.Int[-800, 800].Select(Today.AddDays);
    private static readonly Gen<DateOnly?> MaybeDay = Gen.OneOf(
        Day.Select(d => (DateOnly?)d),
        Gen.Const((DateOnly?)null)
    );
    private static readonly Gen<DateFacts> Facts =
        from due in MaybeDay
        from first in MaybeDay
        from times in Gen.Int[0, 4]
        from over in Gen.Bool
        select new DateFacts(due, first, times, over);

    [Theory]
    [InlineData("31/03/2027", "2027-03-31")]
    [InlineData("February 2028", "2028-02-29")]
    [InlineData("January to March 2027", "2027-03-31")]
    [InlineData("1 May 2027, 1 June 2027", "2027-06-01")]
    public void A_month_a_range_and_several_dates_are_due_on_their_last_day(string words, string due) =>
        ATargetIsDueOnItsLastDay
            .DueOf(TargetDate.Parse(words))
            .ShouldBe(DateOnly.ParseExact(due, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("Ongoing")]
    [InlineData("completed")]
    [InlineData("soon")]
    [InlineData("")]
    public void A_target_that_names_no_day_has_no_due_day(string words) =>
        ATargetIsDueOnItsLastDay.DueOf(TargetDate.Parse(words)).ShouldBeNull();

    [Fact]
    public void On_its_last_day_an_action_is_not_overdue_and_on_the_next_it_is()
    {
        var facts = new DateFacts(Today, Today, 0, false);
        DueDates.IsOverdue(facts, Today).ShouldBeFalse();
        DueDates.IsOverdue(facts, Today.AddDays(1)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(Delivery.Complete, ClosureStage.Open, false, false)]
    [InlineData(Delivery.OnTrack, ClosureStage.Closed, false, false)]
    [InlineData(null, ClosureStage.Open, true, false)]
    [InlineData(null, ClosureStage.Open, false, true)]
    [InlineData(Delivery.OnTrack, ClosureStage.AgreedBySubgroup, false, true)]
    public void What_is_delivered_closed_or_withdrawn_is_not_overdue(
        Delivery? delivery,
        ClosureStage closure,
        bool withdrawn,
        bool overdue
    ) =>
        DueDates
            .IsOverdue(DateFacts.Of(Today.AddDays(-3), null, 0, delivery, closure, withdrawn), Today)
            .ShouldBe(overdue);

    [Fact]
    public void No_action_is_both_overdue_and_saved_and_what_is_saved_would_be_overdue_by_its_first_date() =>
        Gen.Select(Facts, Day)
            .Sample(
                (facts, day) =>
                {
                    var (overdue, saved) = (DueDates.IsOverdue(facts, day), DueDates.IsSavedByExtension(facts, day));
                    (overdue && saved).ShouldBeFalse();
                    if (facts.FirstDue is not null)
                    {
                        (overdue || saved).ShouldBe(
                            DueDates.IsOverdue(facts, day)
                                || DueDates.IsOverdue(facts with { Due = facts.FirstDue }, day)
                        );
                    }
                }
            );

    [Fact]
    public void What_is_overdue_today_is_overdue_on_every_later_day() =>
        Gen.Select(Facts, Day, Gen.Int[0, 900])
            .Sample(
                (facts, day, more) =>
                {
                    if (DueDates.IsOverdue(facts, day))
                    {
                        DueDates.IsOverdue(facts, day.AddDays(more)).ShouldBeTrue();
                    }
                }
            );

    [Fact]
    public void The_count_of_a_plan_is_the_sum_of_the_counts_of_its_parts() =>
        Gen.Select(Facts.Array[0, 20], Facts.Array[0, 20], Day)
            .Sample(
                (a, b, day) =>
                {
                    var (left, right, all) = (
                        MovedDates.Of(a, day),
                        MovedDates.Of(b, day),
                        MovedDates.Of([.. a, .. b], day)
                    );
                    all.ShouldBe(
                        new MovedDates(
                            left.Dated + right.Dated,
                            left.Moved + right.Moved,
                            left.TimesMoved + right.TimesMoved,
                            left.DaysMoved + right.DaysMoved,
                            left.Overdue + right.Overdue,
                            left.SavedByExtension + right.SavedByExtension
                        )
                    );
                    (all.Overdue + all.SavedByExtension).ShouldBeLessThanOrEqualTo(all.Dated);
                }
            );

    [Fact]
    public void Moving_a_date_back_and_forth_ends_at_the_days_between_its_first_and_its_last() =>
        Gen.Select(Day, Day, Day)
            .Sample(
                (first, middle, last) =>
                    (DueDates.DaysMoved(first, middle) + DueDates.DaysMoved(middle, last)).ShouldBe(
                        DueDates.DaysMoved(first, last)
                    )
            );

    [Theory]
    [InlineData(
        20,
        14,
        1176,
        0,
        9,
        "Nothing is overdue, but 14 of 20 dates were moved, by 84 days on average; 9 would be overdue by the date "
            + "first promised."
    )]
    [InlineData(20, 0, 0, 0, 0, "Nothing is overdue, and no date was moved.")]
    [InlineData(20, 1, 1, 3, 0, "3 of 20 dates are overdue, and 1 of 20 dates was moved, by 1 day.")]
    [InlineData(
        20,
        2,
        -20,
        1,
        4,
        "1 of 20 dates are overdue, and 2 of 20 dates were moved, 10 days earlier on average; 4 more would be "
            + "overdue by the date first promised."
    )]
    [InlineData(0, 0, 0, 0, 0, "No action has a date by which it is due.")]
    public void The_sentence_does_not_let_nothing_overdue_stand_alone(
        int dated,
        int moved,
        int days,
        int overdue,
        int saved,
        string sentence
    ) => new MovedDates(dated, moved, moved, days, overdue, saved).Sentence.ShouldBe(sentence);

    [Fact]
    public void Nobody_moves_a_date_to_ongoing_or_to_where_it_is()
    {
        Should
            .Throw<RuleBrokenException>(() => AnExtensionNamesADay.Checked(TargetDate.Parse("ongoing"), Today))
            .Field.ShouldBe("target");
        Should.Throw<RuleBrokenException>(() =>
            AnExtensionNamesADay.Checked(TargetDate.Parse("25 November 2026"), Today)
        );
        AnExtensionNamesADay.Checked(TargetDate.Parse("March 2027"), Today).ShouldBe(new DateOnly(2027, 3, 31));
    }

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(1, 1, "moved once, 1 day later than first promised")]
    [InlineData(2, 84, "moved twice, 84 days later than first promised")]
    [InlineData(3, -10, "moved 3 times, 10 days earlier than first promised")]
    public void How_far_a_date_moved_is_said_in_words(int times, int days, string? words) =>
        MovedWords.Of(times, days).ShouldBe(words);

    [Fact]
    public void In_summer_a_day_begins_in_Britain_an_hour_before_it_does_in_UTC()
    {
        TheDayInBritain.At(new DateTime(2026, 7, 14, 23, 30, 0, DateTimeKind.Utc)).ShouldBe(new DateOnly(2026, 7, 15));
        TheDayInBritain
            .At(new DateTime(2026, 12, 14, 23, 30, 0, DateTimeKind.Utc))
            .ShouldBe(new DateOnly(2026, 12, 14));
    }
}
