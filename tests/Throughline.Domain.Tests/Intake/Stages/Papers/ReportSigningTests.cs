using Throughline.Domain.Intake.Papers;
using static Throughline.Domain.Tests.Intake.Made;

namespace Throughline.Domain.Tests.Intake.Stages.Papers;

public sealed class ReportSigningTests
{
    [Fact]
    public void Officers_who_answer_stand_with_their_role() =>
        ReportSigning
            .AccountableOf(["Responsible officer: A. Reed", "Wards affected: All", "Cabinet member: Cllr Finch"])
            .Select(a => (a.Role, a.Name))
            .ShouldBe([("Responsible officer", "A. Reed"), ("Cabinet member", "Cllr Finch")]);

    [Fact]
    public void The_author_stands_behind_the_label_or_below_it()
    {
        ReportSigning.AuthorOf([Paragraph("Report author: A. Reed", 1)]).ShouldBe("A. Reed");
        ReportSigning.AuthorOf([Paragraph("Author:", 1), Paragraph("Name: B. Finch", 2)]).ShouldBe("B. Finch");
        ReportSigning.AuthorOf([Paragraph("It was written at once.", 1)]).ShouldBeNull();
    }

    [Fact]
    public void Who_verified_an_implication_stands_under_its_kind() =>
        ReportSigning
            .Implications([
                Paragraph("Financial implications", 1),
                Paragraph("Implications verified by: A. Reed", 2),
                Paragraph("Finance Business Partner", 3),
                Paragraph("Diversity and equality implications", 4),
                Paragraph("Implications verified by: B. Finch", 5),
            ])
            .Select(i => (i.Kind, i.VerifiedBy))
            .ShouldBe([("financial", "A. Reed, Finance Business Partner"), ("equality", "B. Finch")]);
}
