using Throughline.Domain.Plans;
using static Throughline.Domain.Tests.Intake.Made;

namespace Throughline.Domain.Tests.Intake.Stages;

/// <summary>Plans without a table: headings over labelled lines.</summary>
public sealed class LabelledPlansTests
{
    [Fact]
    public void Headings_with_numbers_over_labelled_lines_are_a_plan_with_what_each_asks()
    {
        var rows = Read(
            Paragraph("The board accepts both.", 1),
            Heading("Recommendation 1", 2),
            Paragraph("Ask every child what they want.", 3),
            Paragraph("Action: Put the question on the form.", 4),
            Paragraph("Owner: Head of Assessment", 5),
            Paragraph("By: 31 May 2027", 6),
            Paragraph("Progress: The form is live.", 7),
            Paragraph("Action: Read twenty files.", 8),
            Paragraph("Owner: Audit Lead", 9),
            Paragraph("By: 30 June 2027", 10),
            Heading("Recommendation 2", 11),
            Paragraph("Write down what was said.", 12),
            Paragraph("Action: Train the teams.", 13),
            Paragraph("Owner: Learning Officer", 14),
            Paragraph("By: Spring 2027", 15)
        )
            .Plans.ShouldHaveSingleItem()
            .Rows;
        rows.Select(r => r.Says(Field.Number)).ShouldBe(["1", "1", "2"]);
        rows.Select(r => r.Says(Field.Recommendation))
            .ShouldBe([
                "Ask every child what they want.",
                "Ask every child what they want.",
                "Write down what was said.",
            ]);
        rows[0].Says(Field.Update).ShouldBe("The form is live.");
        rows.Select(r => r.Says(Field.Target)).ShouldBe(["31 May 2027", "30 June 2027", "Spring 2027"]);
    }

    [Fact]
    public void Words_of_a_value_on_further_lines_belong_to_it_each_with_its_own_place()
    {
        var row = Read(
            Paragraph("Action: Put the question", 1),
            Paragraph("on the form.", 2),
            Paragraph("Lead: Head of Assessment", 3),
            Paragraph("By when: May 2027", 4),
            Paragraph("Action: Read twenty files.", 5),
            Paragraph("Lead: Audit Lead", 6),
            Paragraph("By when: June 2027", 7)
        )
            .Plans.ShouldHaveSingleItem()
            .Rows[0];
        row.Says(Field.Action).ShouldBe("Put the question on the form.");
        row.Words[Field.Action].Pieces.Select(p => p.Place.Line).ShouldBe([1, 2]);
    }

    [Fact]
    public void Several_labels_on_one_line_are_parted()
    {
        var rows = Read(
            Paragraph("Action: Put the question on the form.", 1),
            Paragraph("Lead: Head of Assessment | By when: May 2027 | RAG: Green", 2),
            Paragraph("Action: Read twenty files.", 3),
            Paragraph("Lead: Audit Lead | By when: June 2027 | RAG: Red", 4)
        )
            .Plans.ShouldHaveSingleItem()
            .Rows;
        rows.Select(r => r.RatingCode).ShouldBe(["G", "R"]);
        rows.Select(r => r.Says(Field.Lead)).ShouldBe(["Head of Assessment", "Audit Lead"]);
    }

    [Fact]
    public void A_label_that_no_list_knows_is_parted_too_where_a_bar_stands_before_it()
    {
        var rows = Read(
            Paragraph("Action: Ask every child. | Tidings: All were asked. | By when: May 2027 | RAG: Green", 1),
            Paragraph("Action: Read twenty files. | Tidings: Six were read. | By when: June 2027 | RAG: Red", 2)
        )
            .Plans.ShouldHaveSingleItem()
            .Rows;
        rows.Select(r => r.Says(Field.Action)).ShouldBe(["Ask every child.", "Read twenty files."]);
        rows.Select(r => r.RatingCode).ShouldBe(["G", "R"]);
    }

    [Fact]
    public void A_key_that_opens_with_the_label_of_a_rating_is_no_record_and_shifts_none()
    {
        var rows = Read(
            Paragraph("Status: Implemented = seen by the auditor; Partially implemented = part seen.", 1),
            Paragraph("Hearing children", 2),
            Paragraph(
                "Action no.: 1 | Actions: Ask every child. | Status: Partially implemented | Timescale: May 2027",
                3
            ),
            Paragraph("Action no.: 2 | Actions: Read the files. | Status: Implemented | Timescale: June 2027", 4),
            Paragraph("Action no.: 3 | Actions: Train the teams. | Status: Implemented | Timescale: July 2027", 5)
        )
            .Plans.ShouldHaveSingleItem()
            .Rows;
        rows.Select(r => r.Says(Field.Number)).ShouldBe(["1", "2", "3"]);
        rows.Select(r => r.Says(Field.Rating)).ShouldBe(["Partially implemented", "Implemented", "Implemented"]);
        rows.Select(r => r.Says(Field.Target)).ShouldBe(["May 2027", "June 2027", "July 2027"]);
    }

    [Fact]
    public void An_agency_over_its_parts_governs_them_and_prose_after_them_is_left()
    {
        var reading = Read(
            Heading("Northfold Police", 1),
            Paragraph("Action: Put the question on the form.", 2),
            Paragraph("Lead: Chief Inspector", 3),
            Paragraph("By when: May 2027", 4),
            Heading("Marrowdale Hospitals NHS Trust", 5),
            Paragraph("Action: Read twenty files.", 6),
            Paragraph("Lead: Named Nurse", 7),
            Paragraph("By when: June 2027", 8),
            Paragraph("The committee is asked to note what the agencies have promised here.", 9)
        );
        var rows = reading.Plans.ShouldHaveSingleItem().Rows;
        rows.Select(r => r.Says(Field.Agency)).ShouldBe(["Northfold Police", "Marrowdale Hospitals NHS Trust"]);
        rows[1].Says(Field.Target).ShouldBe("June 2027");
    }

    [Fact]
    public void A_label_that_comes_once_and_letters_about_one_matter_are_no_plan()
    {
        Read(
            Paragraph("Note: the room has changed.", 1),
            Paragraph("Action: note the report.", 2),
            Paragraph("Contact: Maren Holt", 3)
        )
            .Plans.ShouldBeEmpty();
        Read(
            Paragraph("Report of: Maren Holt", 1),
            Paragraph("Date: 4 May 2026", 2),
            Paragraph("Status: public", 3),
            Paragraph("Report of: Jonas Pell", 4),
            Paragraph("Date: 5 May 2026", 5),
            Paragraph("Status: public", 6)
        )
            .Plans.ShouldBeEmpty();
    }
}
