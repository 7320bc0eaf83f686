using Throughline.Domain.Figures;
using Throughline.Domain.Figures.Dates;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Intake;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Figures.Dates;

public sealed class DaysExistInTheCalendarTests : RuleTests<DaysExistInTheCalendar>
{
    [Theory]
    [InlineData("The board met on Tuesday 9 June 2020.")]
    [InlineData("The plan ends on 30 June 2020 and 29 February 2020.")]
    [InlineData("See paragraphs 3.1.31 and 2.30.15 for the years 12/13/14.")]
    [InlineData("It ran from 2 May 2020 to 3 June 2020.")]
    public void A_day_of_the_calendar_is_silent(string sentence) =>
        Papers.Says(sentence).ShouldBeEmpty(Papers.Says(sentence).Told());

    [Fact]
    public void A_rule_that_is_turned_off_is_silent()
    {
        var settings = Shipped.Settings with { Off = ["TL951"] };
        FigureCheck
            .Of(Made.Of(Papers.Lines("The plan ends on 31 June 2020.")), new(Shipped.Vocabulary, settings))
            .ShouldBeEmpty();
    }
}
