using Throughline.Core.Reports;
using Throughline.Documents.Papers;
using Throughline.Domain.Reports;

namespace Throughline.Core.Tests.Reports;

/// <summary>The paper that is made of a report, for the public and for members.</summary>
public sealed class PapersOfReports
{
    private static readonly ReportTemplates Templates = ReportTemplates.Shipped;

    private static readonly ReportContent Report = new(
        "committee-2026",
        "Child Bracken: progress",
        "Scrutiny Committee, 9 December 2026",
        5,
        null,
        [
            Part("author", "Wanda Oduya"),
            Part("lead-member", "Secretmember Blackthorn") with
            {
                Standing = PartStanding.Confidential,
            },
            Part("summary", "It goes well.\n\nMostly."),
            Part("recommendations", "That the committee asks Probation to answer.\n\n- by May\n- in writing"),
            Part("background", "[[plan]]"),
            Part("financial", "Secretsum of £4.2m goes to Harbour Homes.") with
            {
                Standing = PartStanding.Exempt,
                Paragraphs = [3, 5],
                ClearedBy = "Secretofficer Underhill, Head of Finance, 24 November 2026",
            },
            Part("legal", "None.") with
            {
                ClearedBy = "Ottoline Graves, Solicitor, 25 November 2026",
            },
            Part("impact", "[[questions]]\n\nSecretquestion stands here.") with
            {
                Standing = PartStanding.Confidential,
            },
            Part("appendices", "Appendix 1: the plan\nAppendix 2: the budget"),
        ],
        [
            new(
                "Plan",
                "As of 2 November 2026 there are 4 actions.",
                ["State", "Actions"],
                [
                    ["Late", "4"],
                ]
            ),
            new(
                "Questions",
                "Questions.",
                [],
                [
                    ["Secretask", "Secretfacts"],
                ]
            ),
        ]
    );

    [Fact]
    public void The_public_gets_one_sentence_with_the_paragraphs_in_the_place_of_what_is_kept_and_no_word_of_it()
    {
        var words = Words(ReportPaper.Of(Report, ReportReaders.Public, Templates));

        words.ShouldNotContain("Secret");
        words.ShouldNotContain("Harbour");
        words.ShouldContain("8. Financial implications");
        words.ShouldContain("It is exempt under paragraphs 3 and 5 of Schedule 12A to the Local Government Act 1972");
        words.ShouldContain("This part is confidential");
        words.ShouldContain("Cleared by Ottoline Graves");
    }

    [Fact]
    public void Members_get_all_of_it_numbered_with_a_warning_on_top()
    {
        var paper = ReportPaper.Of(Report, ReportReaders.Members, Templates);
        var words = Words(paper);

        words.ShouldContain("Secretsum");
        words.ShouldContain("Secretask");
        words.ShouldContain("Not for publication as it stands");
        words.ShouldContain("1.1 It goes well.");
        words.ShouldContain("1.2 Mostly.");
        words.ShouldContain("3.1 As of 2 November 2026 there are 4 actions.");
        paper.Blocks.OfType<PaperTable>().ShouldContain(t => t.Rows.Any(r => r[0] == "Late"));
        paper.Blocks.OfType<PaperList>().ShouldContain(l => !l.Numbered && l.Entries.Count == 2);
    }

    [Fact]
    public void Of_an_exempt_item_the_public_gets_the_sentence_and_nothing_else()
    {
        var paper = ReportPaper.Of(Report with { ItemExempt = "1" }, ReportReaders.Public, Templates);

        paper.Blocks.Count.ShouldBe(2);
        Words(paper).ShouldContain("It is exempt under paragraph 1 of Schedule 12A");
        Words(ReportPaper.Of(Report with { ItemExempt = "as advised" }, ReportReaders.Public, Templates))
            .ShouldContain("It is exempt under Schedule 12A");
    }

    [Fact]
    public void What_is_frozen_reads_back_as_the_same_paper()
    {
        (Report with { Title = "Children’s £" }).Write().ShouldContain("Children’s £");
        var again = ReportContent.Read(Report.Write());
        Words(ReportPaper.Of(again, ReportReaders.Members, Templates))
            .ShouldBe(Words(ReportPaper.Of(Report, ReportReaders.Members, Templates)));
        WordWriter.Write(ReportPaper.Of(Report, ReportReaders.Members, Templates)).Length.ShouldBeGreaterThan(1000);
    }

    private static ReportContentPart Part(string key, string words) => new(key, words, PartStanding.Public, [], null);

    private static string Words(Paper paper) =>
        string.Join(
            '\n',
            paper.Blocks.SelectMany(b =>
                b switch
                {
                    PaperHeading h => [h.Text],
                    PaperText t => [t.Text],
                    PaperList l => l.Entries.SelectMany(e => e),
                    PaperTable t => t.Headings.Concat(t.Rows.SelectMany(r => r)),
                    _ => [],
                }
            )
        );
}
