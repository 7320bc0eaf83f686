using CsCheck;
using Throughline.Domain.Calendar;

namespace Throughline.Domain.Tests.Calendar;

public sealed class WorkingDaysTests
{
    private static readonly WorkingDays England = WorkingDays.England;
    private static readonly Gen<DateOnly> Day = Gen.Int[0, 3600].Select(n => new DateOnly(2018, 7, 1).AddDays(n));
    private static readonly Gen<int> Steps = Gen.Int[-60, 60];

    [Fact]
    public void Christmas_Good_Friday_and_one_off_holidays_are_no_working_days()
    {
        foreach (
            var day in new DateOnly[]
            {
                new(2026, 12, 25),
                new(2026, 12, 28),
                new(2027, 3, 26),
                new(2022, 9, 19),
                new(2023, 5, 8),
            }
        )
        {
            England.IsWorkingDay(day).ShouldBeFalse($"{day}");
        }

        England.IsWorkingDay(new(2026, 12, 24)).ShouldBeTrue();
        England.IsWorkingDay(new(2026, 12, 29)).ShouldBeTrue();
    }

    [Fact]
    public void The_first_and_last_days_that_can_be_written_are_refused_and_break_nothing()
    {
        Should.Throw<BeyondKnownHolidaysException>(() => England.Add(DateOnly.MinValue, -6));
        Should.Throw<BeyondKnownHolidaysException>(() => England.Add(DateOnly.MaxValue, 4));
    }

    [Fact]
    public void A_bank_holiday_weekend_is_stepped_over_both_ways()
    {
        England.Add(new(2027, 3, 25), 1).ShouldBe(new(2027, 3, 30));
        England.Add(new(2027, 3, 30), -1).ShouldBe(new(2027, 3, 25));
        England.Count(new(2026, 12, 24), new(2027, 1, 4)).ShouldBe(4);
    }

    [Fact]
    public void Adding_and_counting_agree() =>
        Gen.Select(Day, Steps).Sample((day, n) => England.Count(day, England.Add(day, n)) == n);

    [Fact]
    public void What_is_added_is_a_working_day_and_every_working_day_between_was_counted() =>
        Gen.Select(Day, Gen.Int[1, 60])
            .Sample(
                (day, n) =>
                {
                    var end = England.Add(day, n);
                    var between = Enumerable
                        .Range(1, end.DayNumber - day.DayNumber)
                        .Select(i => day.AddDays(i))
                        .Count(England.IsWorkingDay);
                    return England.IsWorkingDay(end) && between == n;
                }
            );

    [Fact]
    public void Taking_away_undoes_adding_from_a_working_day() =>
        Gen.Select(Day.Where(England.IsWorkingDay), Steps)
            .Sample((day, n) => England.Add(England.Add(day, n), -n) == day);

    [Fact]
    public void Later_days_never_give_earlier_ends() =>
        Gen.Select(Day, Gen.Int[0, 30], Steps)
            .Sample((day, later, n) => n == 0 || England.Add(day, n) <= England.Add(day.AddDays(later), n));

    [Fact]
    public void Counting_splits_at_any_day_between() =>
        Gen.Select(Day, Gen.Int[0, 90], Gen.Int[0, 90])
            .Sample(
                (day, a, b) =>
                    England.Count(day, day.AddDays(a + b))
                    == England.Count(day, day.AddDays(a)) + England.Count(day.AddDays(a), day.AddDays(a + b))
            );

    [Fact]
    public void Beyond_the_list_it_says_so_and_does_not_guess()
    {
        England.Covers(new(2028, 12, 31)).ShouldBeTrue();
        England.Covers(new(2029, 1, 1)).ShouldBeFalse();
        Should
            .Throw<BeyondKnownHolidaysException>(() => England.IsWorkingDay(new(2029, 1, 2)))
            .Message.ShouldContain("31 December 2028");
        Should.Throw<BeyondKnownHolidaysException>(() => England.Add(new(2028, 12, 20), 30));
        Should.Throw<BeyondKnownHolidaysException>(() => England.IsWorkingDay(new(2017, 12, 29)));
    }

    [Fact]
    public void The_day_in_England_follows_its_summer_time()
    {
        LondonTime.DayOf(new DateTime(2027, 6, 30, 23, 30, 0, DateTimeKind.Utc)).ShouldBe(new(2027, 7, 1));
        LondonTime.DayOf(new DateTime(2027, 12, 30, 23, 30, 0, DateTimeKind.Utc)).ShouldBe(new(2027, 12, 30));
        LondonTime.At(new(2027, 7, 1), new(7, 30)).ShouldBe(new DateTime(2027, 7, 1, 6, 30, 0, DateTimeKind.Utc));
    }
}
