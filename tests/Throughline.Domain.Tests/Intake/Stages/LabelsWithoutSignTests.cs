using Throughline.Domain.Plans;
using static Throughline.Domain.Tests.Intake.Made;

namespace Throughline.Domain.Tests.Intake.Stages;

/// <summary>Labels that only a lost blank parted from their words.</summary>
public sealed class LabelsWithoutSignTests
{
    [Fact]
    public void Known_labels_that_open_line_after_line_are_labels()
    {
        var rows = Read(
            Paragraph("Key actions Put the question on the form.", 1),
            Paragraph("Lead officer Head of Assessment", 2),
            Paragraph("By when 31 May 2027", 3),
            Paragraph("Key actions Read twenty files.", 4),
            Paragraph("Lead officer Audit Manager", 5),
            Paragraph("By when 30 June 2027", 6),
            Paragraph("Key actions Train the teams.", 7),
            Paragraph("Lead officer Learning Officer", 8),
            Paragraph("By when 31 July 2027", 9)
        )
            .Plans.ShouldHaveSingleItem()
            .Rows;
        rows.Select(r => r.Says(Field.Lead)).ShouldBe(["Head of Assessment", "Audit Manager", "Learning Officer"]);
        rows[1].Says(Field.Action).ShouldBe("Read twenty files.");
    }

    [Fact]
    public void Labels_of_the_papers_own_are_known_by_those_between_which_they_stand()
    {
        var rows = Read(
            Paragraph("Our action Put the question on the form.", 1),
            Paragraph("Lead person Head of Assessment", 2),
            Paragraph("Date 31 May 2027", 3),
            Paragraph("Difference it will make Children say what they want.", 4),
            Paragraph("Our action Read twenty files.", 5),
            Paragraph("Lead person Audit Manager", 6),
            Paragraph("Date 30 June 2027", 7),
            Paragraph("Difference it will make Managers know the files.", 8),
            Paragraph("Our action Train the teams.", 9),
            Paragraph("Lead person Learning Officer", 10),
            Paragraph("Date 31 July 2027", 11),
            Paragraph("Difference it will make Teams write it down.", 12)
        )
            .Plans.ShouldHaveSingleItem()
            .Rows;
        rows.Select(r => r.Says(Field.Target)).ShouldBe(["31 May 2027", "30 June 2027", "31 July 2027"]);
        rows[1].Says(Field.Outcome).ShouldBe("Managers know the files.");
        rows[2].Says(Field.Action).ShouldBe("Train the teams.");
    }

    [Fact]
    public void Sentences_that_open_with_such_words_are_none() =>
        Read(
            Paragraph("Action Fraud took three calls.", 1),
            Paragraph("Action Fraud took two more.", 2),
            Paragraph("Action Fraud closed its file.", 3),
            Paragraph("Lead officers met on Monday.", 4)
        )
            .Plans.ShouldBeEmpty();
}
