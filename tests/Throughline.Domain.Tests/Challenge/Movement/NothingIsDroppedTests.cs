using Throughline.Domain.Challenge.Movement;
using Throughline.Domain.Comparing;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Comparing;
using Throughline.Domain.Tests.Rules;
using Throughline.Domain.Updates;
using static Throughline.Domain.Tests.Challenge.Movement.MovedPlan;

namespace Throughline.Domain.Tests.Challenge.Movement;

public sealed class NothingIsDroppedTests : RuleTests<NothingIsDropped>
{
    [Fact]
    public void An_action_that_is_gone_is_asked_after()
    {
        var raised = One<NothingIsDropped>((3, _ => null));
        raised.Chief.Quote.ShouldBe(Rows[3].Action);
        raised.Agency.ShouldBe("Probation");
    }

    [Fact]
    public void A_recommendation_that_is_gone_with_all_its_rows_is_asked_after_once()
    {
        var raised = One<NothingIsDropped>((4, _ => null), (5, _ => null));
        raised.Chief.Quote.ShouldBe(Rows[4].Asked);
        raised.Words.Count.ShouldBe(3);
    }

    [Fact]
    public void What_is_gone_with_a_word_is_not_asked_after() =>
        Ask((4, _ => null), (5, r => r with { Update = "Action 3 of the trust is merged into this one." }))
            .ShouldBeEmpty();

    [Fact]
    public void What_was_complete_or_struck_through_may_go()
    {
        var before = MadePlan.Plan([
            .. Rows,
            Rows[0] with
            {
                Key = "9",
                Action = "Translate the leaflet on sleeping into Polish",
                Agency = "Education",
                Delivery = Delivery.Complete,
            },
            Rows[0] with
            {
                Key = "10",
                Action = "Move the kiosk",
                Agency = "Youth justice",
                Withdrawn = true,
            },
        ]);
        VersionsScrutineer
            .Ask(PlanMatch.Of(before, MadePlan.Plan(Rows), Shipped.Lexicon), Shipped.Lexicon)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Another_plan_is_not_asked_what_became_of_this_one() =>
        VersionsScrutineer
            .Ask(
                PlanMatch.Of(
                    MadePlan.Plan(Rows),
                    MadePlan.Plan([MadePlan.Row("Paint the reception of the civic centre.", 40, 3)]),
                    Shipped.Lexicon
                ),
                Shipped.Lexicon
            )
            .ShouldBeEmpty();
}
