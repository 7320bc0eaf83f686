using Throughline.Domain.Plans;
using static Throughline.Domain.Tests.Intake.Made;

namespace Throughline.Domain.Tests.Intake.Stages;

/// <summary>Rows that were broken into a row for each line of print.</summary>
public sealed class PrintedLinesTests
{
    [Fact]
    public void Lines_of_one_row_are_joined_by_number_and_by_sentences_that_go_on()
    {
        var rows = Read(
            Table(
                1,
                ["No", "Recommendation", "Lead", "Action", "By when"],
                ["1", "Every child should be asked", "Head of", "Put the question on the", "31 May 2027"],
                ["", "what they want before a", "Assessment", "form and brief each", ""],
                ["", "plan is written.", "", "team.", ""],
                ["2", "What was said should be", "Audit Lead", "Read twenty files.", "30 June 2027"],
                ["", "written down.", "", "", ""],
                ["3", "Families should hear of it.", "Named Nurse", "Send a letter after the", "Spring 2027"],
                ["", "", "", "visit.", ""]
            )
        )
            .Plans.ShouldHaveSingleItem()
            .Rows;
        rows.Count.ShouldBe(3);
        rows[0]
            .Says(Field.Recommendation)
            .ShouldBe("Every child should be asked what they want before a plan is written.");
        rows[0].Says(Field.Lead).ShouldBe("Head of Assessment");
        rows[0].Words[Field.Action].Pieces.Select(p => p.Place.Line).ShouldBe([2, 3, 4]);
        rows[2].Says(Field.Action).ShouldBe("Send a letter after the visit.");
    }

    [Fact]
    public void Of_a_table_read_line_by_line_one_cell_that_goes_on_is_enough()
    {
        var table = Table(
            1,
            ["Ref", "Finding", "Action", "Lead", "By when"],
            ["IA-", "Visits are late.", "Read twenty files.", "Audit Lead", "30 June 2027"],
            ["01", "", "", "", ""],
            ["IA-", "Nobody asked the", "Put the question on the form.", "Head of Care", "31 May 2027"],
            ["02", "sister.", "", "", ""]
        );
        var rows = Read(table with { OfLines = true }).Plans.ShouldHaveSingleItem().Rows;
        rows.Select(r => r.Says(Field.Number)).ShouldBe(["IA-01", "IA-02"]);
        rows[1].Says(Field.Finding).ShouldBe("Nobody asked the sister.");
    }

    [Fact]
    public void Of_a_table_read_line_by_line_rows_of_one_line_stay_rows()
    {
        var table = Table(
            1,
            ["Objective", "Action", "Lead", "Due", "RAG"],
            ["Young people help", "Set up a panel", "Participation Worker", "Sept 2027", "G"],
            ["Young people help", "Panel to sit on all interviews", "HR Partner", "Dec 2027", "A"],
            ["Fewer in custody", "Support offered to every child", "Court Officer", "June 2027", "G"],
            ["Fewer in custody", "Protocol with the suites", "Youth Justice Manager", "March 2028", "R"]
        );
        Read(table with { OfLines = true }).Plans.ShouldHaveSingleItem().Rows.Count.ShouldBe(4);
    }

    [Fact]
    public void Lines_put_between_those_of_a_sentence_do_not_end_it()
    {
        var rows = Read(
            Table(
                1,
                ["No", "Recommendation", "Agency", "Action", "By when"],
                ["1", "Every child should be", "Marrowdale and", "Put the question on", "May 2027"],
                ["", "asked", "Vale", "the", ""],
                ["", "", "Hospital", "", ""],
                ["", "what they want before", "", "form and brief each", ""],
                ["", "a plan", "", "team.", ""],
                ["2", "What was said should", "Police", "Read twenty files.", "June 2027"],
                ["", "be written down.", "", "", ""]
            )
        )
            .Plans.ShouldHaveSingleItem()
            .Rows;
        rows.Count.ShouldBe(2);
        rows[0].Says(Field.Action).ShouldBe("Put the question on the form and brief each team.");
    }

    [Fact]
    public void A_hyphen_at_the_end_of_a_line_stays_and_takes_no_blank()
    {
        Read(
            Table(
                1,
                ["No", "Action", "Lead", "By when"],
                ["1", "Begin each pre-", "Head of", "May 2027"],
                ["", "birth assessment by the", "Midwifery", ""],
                ["", "sixteenth week.", "", ""],
                ["2", "Tell the", "Named", "June 2027"],
                ["", "health visitor.", "Nurse", ""]
            )
        )
            .Plans[0]
            .Rows[0]
            .Says(Field.Action)
            .ShouldBe("Begin each pre-birth assessment by the sixteenth week.");
    }

    [Fact]
    public void Whole_rows_stay_apart_also_where_a_number_is_missing_or_a_cell_begins_small()
    {
        Read(
            Table(
                1,
                ["No", "Action", "Lead", "By when"],
                ["1", "Put the question on the form.", "Head of Assessment", "May 2027"],
                ["", "e-learning for all staff.", "Learning Officer", "June 2027"],
                ["2", "Read twenty files.", "Audit Lead", "Spring 2027"],
                ["3", "Send a letter after the visit.", "Named Nurse", "ongoing"]
            )
        )
            .Plans[0]
            .Rows.Count.ShouldBe(4);
    }
}
