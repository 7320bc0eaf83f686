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
    public void Sentences_that_open_with_such_words_are_none() =>
        Read(
            Paragraph("Action Fraud took three calls.", 1),
            Paragraph("Action Fraud took two more.", 2),
            Paragraph("Action Fraud closed its file.", 3),
            Paragraph("Lead officers met on Monday.", 4)
        )
            .Plans.ShouldBeEmpty();
}
