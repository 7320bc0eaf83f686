using Throughline.Domain.Challenge.Movement;
using Throughline.Domain.Comparing;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Comparing;
using Throughline.Domain.Tests.Rules;
using Throughline.Domain.Updates;
using static Throughline.Domain.Tests.Challenge.Movement.MovedPlan;

namespace Throughline.Domain.Tests.Challenge.Movement;

public sealed class AnActionIsNotNarrowedTests : RuleTests<AnActionIsNotNarrowed>
{
    [Fact]
    public void Fewer_than_all_is_asked_about() =>
        One<AnActionIsNotNarrowed>(
            (1, r => r with { Action = "Publish lessons about online safety in selected primary schools" })
        )
            .Words[1]
            .Quote.ShouldBe(Rows[1].Action);

    [Fact]
    public void A_figure_that_is_gone_is_asked_about() =>
        One<AnActionIsNotNarrowed>((4, r => r with { Action = "Audit files of babies with bruises every quarter" }))
            .Why.ShouldContain("30");

    [Fact]
    public void Fewer_agencies_in_the_cell_are_asked_about()
    {
        var before = MadePlan.Plan([Rows[0] with { Agency = "Police, Housing and Probation" }, .. Rows[1..]]);
        var after = MadePlan.Plan([Rows[0] with { Agency = "Police and Probation" }, .. Rows[1..]]);
        var raised = VersionsScrutineer
            .Ask(PlanMatch.Of(before, after, Shipped.Lexicon), Shipped.Lexicon)
            .ShouldHaveSingleItem();
        raised.Rule.ShouldBeOfType<AnActionIsNotNarrowed>();
        raised.Question.ShouldContain("Housing is not named any more");
    }
}
