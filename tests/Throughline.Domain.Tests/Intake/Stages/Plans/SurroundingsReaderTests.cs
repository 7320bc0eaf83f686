using Throughline.Domain.Intake;
using static Throughline.Domain.Tests.Intake.Made;

namespace Throughline.Domain.Tests.Intake.Stages.Plans;

/// <summary>What stands around a plan: its title and its key.</summary>
public sealed class SurroundingsReaderTests
{
    private readonly SourceTable _plan = Table(
        10,
        ["Recommendation", "Action", "Lead", "By when", "RAG"],
        ["Ask the child", "Put it on the form.", "Head of Unit", "May 2027", "Green"],
        ["Ask the father", "Change the form.", "Head of Unit", "June 2027", "Amber"]
    );

    [Fact]
    public void The_title_is_the_line_above_that_names_a_plan_and_no_label_or_list() =>
        Title(
                Paragraph("Neglect: multi-agency action plan", 1),
                Paragraph("Date of review", 2),
                Paragraph("Version 3", 3)
            )
            .ShouldBe("Neglect: multi-agency action plan");

    [Fact]
    public void A_heading_is_the_title_where_no_line_names_a_plan() =>
        Title(Heading("Learning from neglect", 1), Paragraph("The board met in May.", 2))
            .ShouldBe("Learning from neglect");

    [Fact]
    public void A_key_before_the_plan_is_its_legend_and_not_its_title()
    {
        var plan = Read(
            Heading("Neglect: action plan", 1),
            Paragraph("Red - not started; Amber - delayed; Green - on track", 2),
            _plan
        )
            .Plans.ShouldHaveSingleItem();
        plan.Title.ShouldBe("Neglect: action plan");
        plan.Legend.Select(l => l.Code).ShouldBe(["R", "A", "G"]);
    }

    [Fact]
    public void A_key_after_the_plan_is_its_legend_too() =>
        Read(_plan, Paragraph("Red - not started; Amber - delayed; Green - on track", 20))
            .Plans.ShouldHaveSingleItem()
            .Legend.Count.ShouldBe(3);

    private string Title(params SourceElement[] before) => Read([.. before, _plan]).Plans.ShouldHaveSingleItem().Title;
}
