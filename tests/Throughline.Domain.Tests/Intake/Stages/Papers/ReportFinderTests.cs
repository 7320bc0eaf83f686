using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Papers;
using static Throughline.Domain.Tests.Intake.Made;

namespace Throughline.Domain.Tests.Intake.Stages.Papers;

public sealed class ReportFinderTests
{
    private static readonly SourceTable Block = Table(
        10,
        ["Marrowdale Scrutiny Committee", "6 November 2026"],
        ["Report of: Director of Children's Services", "Wards affected: All"]
    );

    [Fact]
    public void A_title_block_begins_a_report_and_gives_what_follows_its_meeting()
    {
        var reports = ReportFinder.Find(Of(Paragraph("Agenda", 1), Block, Heading("Progress of the plan", 20)));
        reports.ShouldHaveSingleItem().FirstElement.ShouldBe(1);
        ReportFinder.MeetingAt(reports, 0).ShouldBeNull();
        ReportFinder.MeetingAt(reports, 2)!.Date.ShouldBe(new DateOnly(2026, 11, 6));
    }

    [Fact]
    public void Lines_begin_one_where_three_of_them_are_marks_with_the_short_lines_before()
    {
        var reports = ReportFinder.Find(
            Of(
                Paragraph("The board met and agreed.", 1),
                Paragraph("Marrowdale Partnership Board", 2),
                Paragraph("Report of: Business Manager", 3),
                Paragraph("Contact officer: A. Reed", 4),
                Paragraph("Wards affected: All", 5)
            )
        );
        reports.ShouldHaveSingleItem().FirstElement.ShouldBe(1);
    }

    [Fact]
    public void One_mark_alone_begins_none() =>
        ReportFinder.Find(Of(Paragraph("Contact officer: A. Reed", 1), Paragraph("Thank you.", 2))).ShouldBeEmpty();

    [Fact]
    public void The_reader_takes_out_of_the_block_who_reports_and_whom_it_touches()
    {
        var report = ReportFinder.Find(Of(Block, Heading("Progress of the plan", 20)))[0].Reading;
        (report.ReportOf, report.Wards, report.MeetingDate).ShouldBe(
            ("Director of Children's Services", "All", "6 November 2026")
        );
    }
}
