using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Meetings;
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
        var reports = Find(Paragraph("Agenda", 1), Block, Heading("Progress of the plan", 20));
        reports.ShouldHaveSingleItem().FirstElement.ShouldBe(1);
        ReportFinder.MeetingAt(reports, 0).ShouldBeNull();
        ReportFinder.MeetingAt(reports, 2)!.Date.ShouldBe(new DateOnly(2026, 11, 6));
    }

    [Fact]
    public void Lines_begin_one_where_three_of_them_are_marks_with_the_short_lines_before()
    {
        var reports = Find(
            Paragraph("The board met and agreed.", 1),
            Paragraph("Marrowdale Partnership Board", 2),
            Paragraph("Report of: Business Manager", 3),
            Paragraph("Key decision: No", 4),
            Paragraph("Wards affected: All", 5)
        );
        reports.ShouldHaveSingleItem().FirstElement.ShouldBe(1);
    }

    [Fact]
    public void One_mark_alone_begins_none() =>
        Find(Paragraph("Contact officer: A. Reed", 1), Paragraph("Thank you.", 2)).ShouldBeEmpty();

    [Fact]
    public void The_reader_takes_out_of_the_block_who_reports_and_whom_it_touches()
    {
        var report = Find(Block, Heading("Progress of the plan", 20))[0].Reading;
        (report.Author, report.Wards, report.MeetingDate).ShouldBe(
            ("Director of Children's Services", "All", "6 November 2026")
        );
    }

    [Fact]
    public void Lines_that_a_page_ran_together_begin_one_too() =>
        Find(
                new SourceText(TextKind.Paragraph, "", 0, new(1, 1))
                {
                    Lines =
                    [
                        "Date: 6 November 2026",
                        "Report author: Ann Reed",
                        "Wards affected: All",
                        "Key decision: No",
                    ],
                }
            )
            .ShouldHaveSingleItem()
            .Reading.Date.ShouldBe(new DateOnly(2026, 11, 6));

    [Fact]
    public void Who_signed_the_report_before_is_not_the_author_of_the_next()
    {
        SourceElement[] Report(int line, string author) =>
            [
                Paragraph("Report title: Attendance", line),
                Paragraph($"Report author: {author}", line + 1),
                Paragraph("Wards affected: All", line + 2),
                Paragraph("Key decision: No", line + 3),
                Heading("Recommendations", line + 4),
                Paragraph("That the board notes the figures.", line + 5),
                Paragraph($"Report author: {author}", line + 6),
            ];
        Find([.. Report(1, "Ann Reed"), .. Report(10, "Con Field")])
            .Select(r => r.Reading.Author)
            .ShouldBe(["Ann Reed", "Con Field"]);
    }

    [Fact]
    public void Background_papers_stand_under_a_heading_however_long()
    {
        var report = Find(
            Block,
            Heading("Background papers used in preparing the report (including where they are kept):", 20),
            Paragraph("• The inspection of 2024", 21)
        )[0].Reading;
        report.BackgroundPapers.ShouldBe(["The inspection of 2024"]);
    }

    [Theory]
    [InlineData("Ann Reed Finance Manager", "Ann Reed", "Finance Manager")]
    [InlineData("Ann Reed, Head of Care", "Ann Reed", "Head of Care")]
    [InlineData("Ann Reed – Team Manager, Fostering", "Ann Reed", "Team Manager, Fostering")]
    [InlineData("Ann Reed (Senior Solicitor)", "Ann Reed", "Senior Solicitor")]
    [InlineData("Head of Finance", null, "Head of Finance")]
    public void A_name_is_parted_from_its_post_whatever_stands_between(string words, string? name, string? post) =>
        new PersonAndPost(Shipped.Vocabulary.Meetings).Of(words).ShouldBe((name, post));

    private static List<FoundReport> Find(params SourceElement[] elements) =>
        ReportFinder.Find(Of(elements), Shipped.Vocabulary);
}
