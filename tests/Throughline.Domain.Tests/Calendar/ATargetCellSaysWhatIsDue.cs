using System.Globalization;
using CsCheck;
using Throughline.Domain.Calendar;
using Throughline.Domain.Plans.Dates;

namespace Throughline.Domain.Tests.Calendar;

/// <summary>Only target words make a date a day on which something is due: see decision 46.</summary>
public sealed class ATargetCellSaysWhatIsDue
{
    private static readonly string[] Done =
    [
        "Workshop delivered on {0}",
        "Agreement signed in {0}",
        "Form live since {0}",
        "{0} - Pathway completed and shared",
        "Completed {0}",
        "{0} Completed",
        "Done, {0}",
        "Briefings held on {0}. Minutes are kept.",
        "All staff were trained by {0}",
        "Tool has been in use since {0}",
        "Sent to every practice ({0})",
        "New form introduced ({0}), and staff briefed",
    ];

    private static readonly string[] Owed =
    [
        "{0}",
        "By {0}",
        "By the end of {0}",
        "To be launched by {0}",
        "First wave trained in June 2014. Second wave to be trained by {0}",
        "Draft is complete; on track for {0}",
        "By {0}, the new terms are in use",
        "Completed by {0}",
        "Target for completion {0}",
        "{0} (subject to funding)",
        "{0} (was 3 May 2019)",
        "{0} (revised from 3 May 2019)",
        "Review date: {0}",
        "Quarterly, first by {0}",
    ];

    private static readonly string[] NotSaid =
    [
        "Workshop planned - {0}",
        "Training to be given {0}",
        "{0} Team will look at minutes",
        "Places for {0}",
        "{0}. Training completed",
        "{0} and ongoing",
        "{0} / ongoing",
        "Sessions in {0} as well",
    ];

    private static readonly string[] Begun = ["From {0}", "Ongoing from {0}", "Monthly from {0}", "{0} – ongoing"];

    private static readonly Gen<string> Dates = Gen.OneOf(
        Gen.Int[1, 28].Select(Gen.Int[1, 12], Gen.Int[10, 29], (d, m, y) => $"{d:00}/{m:00}/{y:00}"),
        Gen.Int[1, 28].Select(d => $"{d} November 2014"),
        Gen.Int[10, 29].Select(y => $"Sept '{y}"),
        Gen.Const("March 2015")
    );

    [Fact]
    public void A_date_in_words_of_the_past_is_evidence_and_never_due() => Each(Done, TargetKind.Evidence);

    [Fact]
    public void A_date_that_no_word_makes_a_target_is_unclear_and_never_due() => Each(NotSaid, TargetKind.Unclear);

    [Fact]
    public void What_begins_on_a_day_is_not_due_on_it() => Each(Begun, TargetKind.Ongoing);

    [Fact]
    public void A_date_alone_or_with_target_words_is_due() =>
        Gen.Select(Gen.Int[0, Owed.Length - 1].Select(i => Owed[i]), Dates)
            .Sample(
                (shape, date) =>
                {
                    var cell = string.Format(CultureInfo.InvariantCulture, shape, date);
                    ATargetIsDueOnItsLastDay
                        .DueOf(TargetCell.Read(cell))
                        .ShouldBe(TargetDate.Parse(date).Last, $"“{cell}”");
                }
            );

    [Theory]
    [InlineData("June - Dec 16", "2016-12-31")]
    [InlineData("28-Jun-24", "2024-06-28")]
    [InlineData("Feb/March 2015", "2015-03-31")]
    [InlineData("30/09/2014 31/12/14", "2014-12-31")]
    [InlineData("Sept 16 & June 16", "2016-09-30")]
    [InlineData("October 2027 (was December 2027)", "2027-10-31")]
    [InlineData("May 2016 – March 2017", "2017-03-31")]
    [InlineData("April 2015, completed by October 2015.", "2015-10-31")]
    [InlineData("From 1 April 2026 to 31 March 2027", "2027-03-31")]
    public void Of_several_dates_the_last_that_is_promised_is_due(string cell, string due) =>
        ATargetIsDueOnItsLastDay
            .DueOf(TargetCell.Read(cell))
            .ShouldBe(DateOnly.Parse(due, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("Ongoing", TargetKind.Ongoing)]
    [InlineData("Completed", TargetKind.Completed)]
    [InlineData("TBC", TargetKind.Unreadable)]
    [InlineData(" ", TargetKind.None)]
    public void Without_a_date_it_reads_as_ever(string cell, TargetKind kind) =>
        TargetCell.Read(cell).Kind.ShouldBe(kind);

    [Fact]
    public void Any_words_are_read_without_failing() =>
        Gen.String.Select(Dates, Gen.String, (a, d, b) => a + d + b).Sample(c => TargetCell.Read(c).Words == c);

    private static void Each(string[] shapes, TargetKind kind) =>
        Gen.Select(Gen.Int[0, shapes.Length - 1].Select(i => shapes[i]), Dates)
            .Sample(
                (shape, date) =>
                {
                    var cell = string.Format(CultureInfo.InvariantCulture, shape, date);
                    var read = TargetCell.Read(cell);
                    read.Kind.ShouldBe(kind, $"“{cell}”");
                    ATargetIsDueOnItsLastDay.DueOf(read).ShouldBeNull();
                }
            );
}
