using Throughline.Domain.Figures;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Intake;

namespace Throughline.Domain.Tests.Figures;

public sealed class DatesAndReferences
{
    [Theory]
    [InlineData("The board met on Monday 9 June 2020.", FigureKind.DateWeekday, "Tuesday")]
    [InlineData("The plan ends on 31 June 2020.", FigureKind.ImpossibleDate, "a day that the month has")]
    [InlineData("The plan ends on 31/06/2020.", FigureKind.ImpossibleDate, "a day that the month has")]
    [InlineData("It ran from 3 June 2020 to 2 May 2020.", FigureKind.DateConflict, "the earlier day first")]
    public void A_day_that_the_calendar_does_not_have_is_found(string sentence, FigureKind kind, string expected)
    {
        var finding = Papers.Says(sentence).Only();
        (finding.Kind, finding.Expected).ShouldBe((kind, expected));
    }

    [Theory]
    [InlineData("More is expected on 2 June 2020, the date of this meeting.", FigureKind.DateConflict)]
    [InlineData("So far this financial year (1/4/18-1/2/19) we have lit 29 lanterns.", FigureKind.Period)]
    [InlineData("In the last financial year 2017/18 we lit 29 lanterns.", FigureKind.Period)]
    [InlineData("As at 30 June 2020 there were 29 lanterns.", FigureKind.DateConflict)]
    public void A_date_that_does_not_fit_the_day_of_the_report_is_found(string sentence, FigureKind kind) =>
        Papers
            .Check(Papers.Report(Papers.Lines(20, "2.1 The background.", "2.2 " + sentence)))
            .Only()
            .Kind.ShouldBe(kind);

    [Theory]
    [InlineData("More is expected on 9 June 2020, the date of this meeting.")]
    [InlineData("So far this financial year (1/4/20-1/6/20) we have lit 29 lanterns.")]
    [InlineData("In the last financial year 2019/20 we lit 29 lanterns.")]
    [InlineData("As at 31 May 2020 there were 29 lanterns.")]
    [InlineData("The forecast as at 31 March 2021 is 29 lanterns.")]
    public void A_date_that_fits_the_day_of_the_report_is_silent(string sentence)
    {
        var findings = Papers.Check(Papers.Report(Papers.Lines(20, "2.1 The background.", "2.2 " + sentence)));
        findings.ShouldBeEmpty(findings.Told());
    }

    [Fact]
    public void Every_kind_and_rule_has_its_name_and_reason()
    {
        Enum.GetValues<FigureKind>().Select(k => k.Code()).ShouldBeUnique();
        FigureCheck.Rules.Select(r => r.Name).ShouldBeUnique();
        FigureCheck.Rules.ShouldAllBe(r => r.Reason.EndsWith('.'));
    }
}
