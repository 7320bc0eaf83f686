using Throughline.Domain.Challenge.Movement;
using Throughline.Domain.Comparing;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Comparing;
using Throughline.Domain.Updates;
using static Throughline.Domain.Tests.Challenge.Movement.MovedPlan;

namespace Throughline.Domain.Tests.Challenge.Movement;

public sealed class MovementRules
{
    [Fact]
    public void A_plan_that_did_not_move_raises_nothing() => Ask().ShouldBeEmpty();

    [Fact]
    public void New_words_a_new_number_and_an_earlier_date_raise_nothing() =>
        Ask(
                (0, r => r with { Number = "7", Target = "31 May 2026" }),
                (1, r => r with { Action = "Publish online safety lessons in every primary school" }),
                (2, r => r with { Update = "Done in the north; the south follows." })
            )
            .ShouldBeEmpty();

    [Fact]
    public void A_rule_that_is_turned_off_is_silent() =>
        VersionsScrutineer
            .Ask(
                PlanMatch.Of(MadePlan.Plan(Rows), MadePlan.Plan([.. Rows[1..]]), Shipped.Lexicon),
                new(Shipped.Vocabulary, Shipped.Settings with { Off = ["TL601"] })
            )
            .ShouldBeEmpty();
}
