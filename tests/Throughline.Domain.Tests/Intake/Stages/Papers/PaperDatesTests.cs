using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Papers;
using static Throughline.Domain.Tests.Intake.Made;

namespace Throughline.Domain.Tests.Intake.Stages.Papers;

public sealed class PaperDatesTests
{
    [Theory]
    [InlineData("Date of meeting: 6 November 2026", PaperDateKind.Meeting)]
    [InlineData("Marrowdale Partnership Board, 6 November 2026", PaperDateKind.Meeting)]
    [InlineData("Position as at 6 November 2026", PaperDateKind.AsAt)]
    [InlineData("Friday 6 November 2026", PaperDateKind.FrontPage)]
    public void A_line_that_says_so_gives_the_paper_its_day(string line, PaperDateKind kind) =>
        Days(Paragraph(line, 1)).ShouldBe([(new DateOnly(2026, 11, 6), kind)]);

    [Theory]
    [InlineData("The board met on 6 November 2026 and agreed the plan.")]
    [InlineData("Minutes of the Board held on 6 November 2026")]
    [InlineData("As at the end of the year we had looked at it on 6 November 2026")]
    [InlineData("November 2026")]
    public void Other_days_are_none_of_the_paper_s(string line) => Days(Paragraph(line, 1)).ShouldBeEmpty();

    [Fact]
    public void Label_and_day_may_stand_in_two_cells() =>
        Days(Table(1, ["Updated", "6 November 2026"])).ShouldBe([(new DateOnly(2026, 11, 6), PaperDateKind.AsAt)]);

    private static IEnumerable<(DateOnly, PaperDateKind)> Days(SourceElement element) =>
        new PaperDates(Of(element), 1).Of(null, 0, 1, []).Select(d => (d.Day, d.Kind));
}
