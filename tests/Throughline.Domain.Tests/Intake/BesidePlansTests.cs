using Throughline.Domain.Intake;
using static Throughline.Domain.Tests.Intake.Made;

namespace Throughline.Domain.Tests.Intake;

/// <summary>What stands in a paper and in no plan is listed, with what it was taken for.</summary>
public sealed class BesidePlansTests
{
    private static readonly SourceTable Plan = Table(
        10,
        ["Recommendation", "Action", "Lead", "By when", "RAG"],
        ["Ask every child", "Train 40 school nurses.", "Named Nurse", "May 2027", "Green"],
        ["Write to parents", "Send letters in four languages.", "Head of Early Help", "June 2027", "Amber"]
    );

    [Fact]
    public void A_table_that_no_plan_took_is_listed_whole()
    {
        var part = Read(Plan, Table(20, ["Ward", "Children"], ["Elm", "1,204"], ["Oak", "988"]))
            .Beside.ShouldHaveSingleItem();
        part.Kind.ShouldBe(BesideKind.Table);
        part.Words.ShouldBe("Ward | Children\nElm | 1,204\nOak | 988");
        part.Rows.ShouldBe(3);
        part.Place.Line.ShouldBe(20);
    }

    [Fact]
    public void A_table_is_listed_in_a_paper_without_a_plan_as_well() =>
        Read(Paragraph("Attendance at meetings is below.", 1), Table(2, ["Member", "Meetings"], ["Chair", "5 of 5"]))
            .Beside.ShouldHaveSingleItem()
            .Kind.ShouldBe(BesideKind.Table);

    [Fact]
    public void Lines_around_a_plan_are_listed_with_what_they_were_taken_for()
    {
        var beside = Read(
            Heading("Neglect strategy: action plan", 1),
            Paragraph("The board of May will look at this again.", 2),
            Paragraph("Key: Green - on track; Amber - late; Red - not moving", 3),
            Plan,
            Paragraph("Page 3 of 9", 30)
        ).Beside;
        beside
            .Select(b => (b.Kind, b.Place.Line))
            .ShouldBe([(BesideKind.Title, 1), (BesideKind.Line, 2), (BesideKind.Key, 3), (BesideKind.RunningLine, 30)]);
    }

    [Fact]
    public void A_line_that_governs_rows_is_in_the_plan_and_not_beside_it()
    {
        var reading = Read(
            Heading("Action plan", 1),
            Plan,
            Heading("Finding 2: letters were not read", 20),
            Table(
                21,
                ["Recommendation", "Action", "Lead", "By when", "RAG"],
                ["Ring first", "Ring each family before a letter.", "Named Nurse", "May 2027", "Green"]
            )
        );
        reading.Plans.ShouldHaveSingleItem().Rows[^1].Finding.ShouldBe("Finding 2: letters were not read");
        reading.Beside.ShouldHaveSingleItem().Kind.ShouldBe(BesideKind.Title);
    }

    [Fact]
    public void Labels_that_come_again_with_each_part_of_a_plan_are_headings()
    {
        var reading = Read(
            Heading("Recommendation 1", 1),
            Paragraph("Action: Ring the family before each letter.", 2),
            Paragraph("Lead: Complaints Manager", 3),
            Paragraph("By when: 28 February 2027", 4),
            Heading("Recommendation 2", 5),
            Paragraph("Action: Write letters in plain words.", 6),
            Paragraph("Lead: Head of Communications", 7),
            Paragraph("By when: 31 March 2027", 8),
            Paragraph("The board will look at this again.", 9)
        );
        reading.Plans.ShouldHaveSingleItem().Rows.Count.ShouldBe(2);
        reading.Beside.ShouldHaveSingleItem().Words.ShouldBe("The board will look at this again.");
    }

    [Fact]
    public void Several_labels_in_a_line_are_headings_too()
    {
        var reading = Read(
            Heading("Recommendation 1", 1),
            Paragraph("Action: Ring the family. | Lead: Complaints Manager | By when: May 2027 | Rating: R", 2),
            Heading("Recommendation 2", 5),
            Paragraph("Action: Write in plain words. | Lead: Head of News | By when: June 2027 | Rating: G", 6)
        );
        reading.Plans.ShouldHaveSingleItem().Rows.Count.ShouldBe(2);
        reading.Beside.ShouldBeEmpty();
    }

    [Fact]
    public void Lines_of_pages_without_a_plan_are_not_listed() =>
        Read(Plan, Paragraph("Minutes of the last meeting.", 1) with { Place = new(2, 1) }).Beside.ShouldBeEmpty();

    [Fact]
    public void Where_a_paper_does_not_say_where_its_pages_end_lines_near_a_plan_are()
    {
        var lines = Enumerable.Range(0, 300).Select(i => Paragraph($"Minute {i} of the meeting.", 100 + i));
        var beside = Read([.. lines, Plan with { Place = new(1, 500) }]).Beside;
        beside.Count.ShouldBe(40);
        beside[0].Words.ShouldBe("Minute 260 of the meeting.");
    }

    [Fact]
    public void Of_raw_data_only_the_beginning_is_kept_and_the_rest_is_counted()
    {
        var rows = Enumerable.Range(0, 3000).Select(i => new[] { $"{i}", "a number of the case", "open" }).ToArray();
        var part = Read(Plan, Heading("Appendix 2: cases of the year", 90), Table(100, rows))
            .Beside.Single(b => b.Kind == BesideKind.Table);
        part.Words.Length.ShouldBe(20_000);
        part.NotKept.ShouldBeGreaterThan(60_000);
    }
}
