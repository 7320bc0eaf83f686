using System.Globalization;
using CsCheck;
using Throughline.Domain.Calendar;

namespace Throughline.Domain.Tests.Calendar;

public sealed class TargetDateTests
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");
    private static readonly string[] Formats =
    [
        "dd/MM/yyyy",
        "d/M/yyyy",
        "dd.MM.yy",
        "d MMMM yyyy",
        "d MMM yyyy",
        "yyyy-MM-dd",
        "dd-MM-yyyy",
        "dddd d MMMM yyyy",
    ];
    private static readonly Gen<DateOnly> Days = Gen.Int[0, 36524].Select(d => new DateOnly(2000, 1, 1).AddDays(d));

    [Theory]
    [InlineData("31/03/2027", TargetKind.Day, "2027-03-31", "2027-03-31")]
    [InlineData("31.3.27", TargetKind.Day, "2027-03-31", "2027-03-31")]
    [InlineData("2027-03-31", TargetKind.Day, "2027-03-31", "2027-03-31")]
    [InlineData("By 1st April 2027", TargetKind.Day, "2027-04-01", "2027-04-01")]
    [InlineData("Wednesday 31 March 2027", TargetKind.Day, "2027-03-31", "2027-03-31")]
    [InlineData("November 2014", TargetKind.Month, "2014-11-01", "2014-11-30")]
    [InlineData("Sept '16", TargetKind.Month, "2016-09-01", "2016-09-30")]
    [InlineData("Feb 2028", TargetKind.Month, "2028-02-01", "2028-02-29")]
    [InlineData("November 2014 - update given to the Board", TargetKind.Month, "2014-11-01", "2014-11-30")]
    [InlineData("June - Dec 16", TargetKind.Range, "2016-06-01", "2016-12-31")]
    [InlineData("01/04/2026 to 31/03/2027", TargetKind.Range, "2026-04-01", "2027-03-31")]
    [InlineData("Q2 2026/27", TargetKind.Range, "2026-07-01", "2026-09-30")]
    [InlineData("March 2026; reviewed 4 May 2026; again July 2026", TargetKind.Several, "2026-03-01", "2026-07-31")]
    public void A_cell_with_dates_states_what_they_cover(string words, TargetKind kind, string first, string last)
    {
        var target = TargetDate.Parse(words);
        target.Kind.ShouldBe(kind);
        target.First.ShouldBe(DateOnly.Parse(first, CultureInfo.InvariantCulture));
        target.Last.ShouldBe(DateOnly.Parse(last, CultureInfo.InvariantCulture));
        target.Words.ShouldBe(words);
    }

    [Theory]
    [InlineData("Ongoing", TargetKind.Ongoing)]
    [InlineData("On-going and kept under review", TargetKind.Ongoing)]
    [InlineData("Annually", TargetKind.Ongoing)]
    [InlineData("Completed", TargetKind.Completed)]
    [InlineData("In place", TargetKind.Completed)]
    [InlineData("TBC", TargetKind.Unreadable)]
    [InlineData("31/02/2027", TargetKind.Unreadable)]
    [InlineData("12 of the 31 schools", TargetKind.Unreadable)]
    [InlineData("  ", TargetKind.None)]
    public void A_cell_without_a_date_has_none_made_up_for_it(string words, TargetKind kind)
    {
        var target = TargetDate.Parse(words);
        target.Kind.ShouldBe(kind);
        target.First.ShouldBeNull();
        target.Last.ShouldBeNull();
    }

    [Fact]
    public void Every_day_written_the_british_way_is_read_as_that_day() =>
        Gen.Select(Days, Gen.Int[0, Formats.Length - 1].Select(i => Formats[i]))
            .Sample(
                (day, format) =>
                {
                    var target = TargetDate.Parse(day.ToString(format, British));
                    target.Kind.ShouldBe(TargetKind.Day);
                    target.First.ShouldBe(day);
                }
            );

    [Fact]
    public void No_words_make_it_fail_and_a_first_day_is_never_after_the_last() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["0123456789 /.-–JFMASONDanebrpyulgtcov'qQ"], 0, 40])
            .Sample(words =>
            {
                var target = TargetDate.Parse(words);
                target.Words.ShouldBe(words);
                (target.First is null).ShouldBe(target.Last is null);
                if (target is { First: { } first, Last: { } last })
                {
                    first.ShouldBeLessThanOrEqualTo(last);
                }
            });
}
