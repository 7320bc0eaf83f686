using Throughline.Domain.Plans;
using static Throughline.Domain.Tests.Intake.Made;

namespace Throughline.Domain.Tests.Intake.Stages;

/// <summary>Columns whose headings nobody knows, told by what stands in them.</summary>
public sealed class ColumnsByCellsTests
{
    [Fact]
    public void Dates_under_an_unknown_heading_are_the_target_unless_the_plan_has_one()
    {
        var rows = Read(
            Table(
                1,
                ["Action", "Lead", "First hoped for", "RAG"],
                ["Put the question on the form.", "Head of Assessment", "31 May 2027", "G"],
                ["Read twenty files.", "Audit Lead", "30 June 2027", "A"]
            )
        )
            .Plans[0]
            .Rows;
        rows.Select(r => r.Says(Field.Target)).ShouldBe(["31 May 2027", "30 June 2027"]);
        var both = Read(
            Table(
                1,
                ["Action", "Lead", "First hoped for", "Target date"],
                ["Put the question on the form.", "Head of Assessment", "31 May 2027", "31 July 2027"],
                ["Read twenty files.", "Audit Lead", "30 June 2027", "31 August 2027"]
            )
        )
            .Plans[0]
            .Rows[0];
        both.Says(Field.Target).ShouldBe("31 July 2027");
        both.Named.ShouldHaveSingleItem().Name.ShouldBe("First hoped for");
        both.Named[0].Words.Text.ShouldBe("31 May 2027");
    }

    [Fact]
    public void Numbers_under_a_heading_of_sentences_number_the_rows()
    {
        var rows = Read(
            Table(
                1,
                ["Standard", "Gap", "Action needed", "Finish date"],
                ["4.1", "Nobody knows who the champion is", "Put up a poster.", "31 May 2027"],
                ["6.2", "Supervision is not recorded", "Put it on the form.", "30 June 2027"]
            )
        )
            .Plans[0]
            .Rows;
        rows.Select(r => r.Says(Field.Number)).ShouldBe(["4.1", "6.2"]);
    }

    [Fact]
    public void A_first_column_of_numbers_without_a_heading_numbers_the_rows()
    {
        Read(
            Table(
                1,
                ["", "Action", "Lead", "By when"],
                ["1.1", "Put the question on the form.", "Head of Assessment", "May 2027"],
                ["1.2", "Read twenty files.", "Audit Lead", "June 2027"]
            )
        )
            .Plans[0]
            .Rows.Select(r => r.Says(Field.Number))
            .ShouldBe(["1.1", "1.2"]);
    }

    [Fact]
    public void An_update_of_numbers_from_one_to_five_is_a_score()
    {
        var rows = Read(
            Table(
                1,
                ["Action", "Lead", "Score", "Update November 2026", "By when"],
                ["Put the question on the form.", "Head of Assessment", "2", "3", "May 2027"],
                ["Read twenty files.", "Audit Lead", "1", "4", "June 2027"]
            )
        )
            .Plans[0]
            .Rows;
        rows.Select(r => r.Says(Field.UpdateScore)).ShouldBe(["3", "4"]);
        rows.ShouldAllBe(r => r.Says(Field.Update) == null);
    }

    [Fact]
    public void A_heading_known_to_be_something_else_is_not_given_a_field_by_its_dates()
    {
        Read(
            Table(
                1,
                ["Action", "Lead", "RAG", "Start date"],
                ["Put the question on the form.", "Head of Assessment", "G", "31 May 2027"],
                ["Read twenty files.", "Audit Lead", "A", "30 June 2027"]
            )
        )
            .Plans[0]
            .Rows.ShouldAllBe(r => r.Says(Field.Target) == null);
    }
}
