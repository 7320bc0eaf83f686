using System.Globalization;
using CsCheck;
using Throughline.Domain.Calendar;
using Throughline.Domain.Intake.Words;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Dates;
using Throughline.Domain.Tests.Intake;

namespace Throughline.Domain.Tests.Calendar;

/// <summary>A day that the calendar does not have, and a quarter of nobody knows which year, are asked about.</summary>
public sealed class DaysAndQuartersThatAreNotClear
{
    [Theory]
    [InlineData("31/06/2027")]
    [InlineData("By 30 February 2027")]
    [InlineData("29.02.2027")]
    [InlineData("2027-13-01")]
    [InlineData("06/31/2027")]
    [InlineData("31 May 2027, then 31 June 2027")]
    public void A_day_that_there_is_not_is_no_due_date(string words)
    {
        var target = TargetCell.Read(words);
        target.Kind.ShouldBe(TargetKind.Unclear);
        target.Asks.ShouldBe(TargetQuestion.NoSuchDay);
        ATargetIsDueOnItsLastDay.DueOf(target).ShouldBeNull();
    }

    [Theory]
    [InlineData("Q4 2026", QuarterYear.Ask, null)]
    [InlineData("Q4 2026", QuarterYear.Calendar, "2026-12-31")]
    [InlineData("Q4 2026", QuarterYear.Financial, "2027-03-31")]
    [InlineData("by quarter 2 of 2027", QuarterYear.Ask, null)]
    [InlineData("by quarter 2 of 2027", QuarterYear.Calendar, "2027-06-30")]
    [InlineData("Q4 2026/27", QuarterYear.Ask, "2027-03-31")]
    [InlineData("Q4 2026-27", QuarterYear.Calendar, "2027-03-31")]
    [InlineData("Q1 FY 2026", QuarterYear.Ask, "2026-06-30")]
    [InlineData("Q1 calendar year 2026", QuarterYear.Financial, "2026-03-31")]
    [InlineData("2026/27 Q3", QuarterYear.Ask, "2026-12-31")]
    public void A_quarter_is_a_date_where_its_year_is_known(string words, QuarterYear quarters, string? due)
    {
        var target = TargetCell.Read(words, quarters);
        ATargetIsDueOnItsLastDay
            .DueOf(target)
            .ShouldBe(due is null ? null : DateOnly.Parse(due, CultureInfo.InvariantCulture));
        target.Asks.ShouldBe(due is null ? TargetQuestion.WhichYear : null);
    }

    [Fact]
    public void Every_day_of_the_calendar_is_clear_and_no_other_is() =>
        Gen.Select(Gen.Int[1, 31], Gen.Int[1, 12], Gen.Int[2020, 2040])
            .Sample(
                (day, month, year) =>
                    TargetCell.Read($"{day:00}/{month:00}/{year}").Asks
                    == (day <= DateTime.DaysInMonth(year, month) ? null : TargetQuestion.NoSuchDay)
            );

    [Theory]
    [InlineData("31/06/2027", QuarterYear.Ask, "no such day")]
    [InlineData("Q4 2026", QuarterYear.Ask, "financial year")]
    [InlineData("Q4 2026", QuarterYear.Calendar, null)]
    [InlineData("30/06/2027", QuarterYear.Ask, null)]
    public void At_intake_the_cell_says_what_a_person_must_settle(string cell, QuarterYear quarters, string? why)
    {
        var row = PlanIntake(cell, quarters);
        var doubts = row.Uncertain.Where(d => d.Field == Field.Target).Select(d => d.Why).ToList();
        if (why is null)
        {
            doubts.ShouldBeEmpty();
        }
        else
        {
            doubts.ShouldHaveSingleItem().ShouldContain(why);
        }
    }

    private static Throughline.Domain.Intake.RowReading PlanIntake(string cell, QuarterYear quarters) =>
        Throughline
            .Domain.Intake.PlanIntake.Read(
                Made.Of(
                    Made.Table(
                        1,
                        ["Recommendation", "Action", "Lead", "By when", "RAG"],
                        ["Visit sooner.", "Review the rota each week.", "Head of Service", cell, "Green"]
                    )
                ),
                Shipped.Vocabulary.With(new OwnWords { Quarters = quarters }),
                []
            )
            .Plans[0]
            .Rows[0];
}
