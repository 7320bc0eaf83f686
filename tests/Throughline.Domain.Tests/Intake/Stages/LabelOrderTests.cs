using Throughline.Domain.Intake.Plans;
using Throughline.Domain.Plans;
using static Throughline.Domain.Tests.Intake.Made;

namespace Throughline.Domain.Tests.Intake.Stages;

/// <summary>Where a record of labelled lines ends, and labels of two parts.</summary>
public sealed class LabelOrderTests
{
    [Fact]
    public void A_rating_before_what_opens_a_record_is_the_end_of_one_whose_beginning_is_lost()
    {
        var order = LabelOrder.Of(["rag", "item", "action"], l => l is "item" or "action", l => l == "rag");
        order.Begins("rag", "item").ShouldBeTrue();
        order.Begins("item", "action").ShouldBeFalse();
        LabelOrder
            .Of(["lead", "action", "by"], l => l is "action", l => l == "rag")
            .Begins("lead", "action")
            .ShouldBeFalse();
    }

    [Fact]
    public void A_label_begins_a_record_where_the_order_goes_back_though_one_was_left_out()
    {
        var order = LabelOrder.Of(["action", "lead", "rag", "action", "lead", "action", "lead", "note", "rag"]);
        order.Begins("lead", "action").ShouldBeTrue();
        order.Begins("lead", "note").ShouldBeFalse();
        order.Begins("note", "rag").ShouldBeFalse();
    }

    [Fact]
    public void Labels_without_an_order_begin_no_record()
    {
        var order = LabelOrder.Of(["action", "lead", "rag", "rag", "lead", "action", "lead", "rag", "action"]);
        order.Begins("rag", "action").ShouldBeFalse();
    }

    [Fact]
    public void A_rating_left_out_is_not_taken_from_the_next_record()
    {
        var rows = Read(
            Paragraph("Action: Put the question on the form.", 1),
            Paragraph("Lead: Head of Assessment", 2),
            Paragraph("RAG: Red", 3),
            Paragraph("Action: Read twenty files.", 4),
            Paragraph("Lead: Audit Lead", 5),
            Paragraph("Action: Train the teams.", 6),
            Paragraph("Lead: Learning Officer", 7),
            Paragraph("RAG: Green", 8)
        )
            .Plans.ShouldHaveSingleItem()
            .Rows;
        rows.Select(r => r.Rating).ShouldBe(["R", null, "G"]);
    }

    [Fact]
    public void A_label_said_twice_in_a_row_is_a_group_of_two()
    {
        var rows = Read(
            Paragraph("Action – Put the question on the form.", 1),
            Paragraph("Timescale – original date – May 2027", 2),
            Paragraph("Timescale – revised date – July 2027", 3),
            Paragraph("RAG – Red", 4),
            Paragraph("Action – Read twenty files.", 5),
            Paragraph("Timescale – original date – June 2027", 6),
            Paragraph("Timescale – revised date – August 2027", 7),
            Paragraph("RAG – Green", 8)
        )
            .Plans.ShouldHaveSingleItem()
            .Rows;
        rows.Select(r => r.Rating).ShouldBe(["R", "G"]);
        rows.Select(r => r.Says(Field.Action)).ShouldBe(["Put the question on the form.", "Read twenty files."]);
    }
}
