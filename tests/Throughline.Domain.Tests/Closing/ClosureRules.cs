using Throughline.Domain.Closing;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Legends;

namespace Throughline.Domain.Tests.Closing;

public sealed class ClosureRules
{
    [Theory]
    [InlineData(true, true, "ProposedByAgency AgreedByCoordinator AgreedBySubgroup Closed")]
    [InlineData(false, true, "ProposedByAgency AgreedByCoordinator Closed")]
    [InlineData(true, false, "ProposedByAgency AgreedByCoordinator Closed")]
    [InlineData(false, false, "ProposedByAgency Closed")]
    public void Agreement_leads_from_step_to_step_and_skips_a_body_that_the_plan_lacks(
        bool subgroup,
        bool board,
        string way
    )
    {
        var stages = new List<ClosureStage> { ClosureStage.ProposedByAgency };
        while (stages[^1] != ClosureStage.Closed)
        {
            stages.Add(ClosureSteps.AfterAgreement(stages[^1], subgroup, board));
        }

        string.Join(' ', stages).ShouldBe(way);
    }

    [Fact]
    public void Nothing_is_agreed_that_was_not_proposed_or_is_closed()
    {
        Should.Throw<RuleBrokenException>(() => ClosureSteps.AfterAgreement(ClosureStage.Open, true, true));
        Should.Throw<RuleBrokenException>(() => ClosureSteps.AfterAgreement(ClosureStage.Closed, true, true));
    }

    [Theory]
    [InlineData(ClosureStage.AgreedByCoordinator, true, ClosureDecider.Subgroup)]
    [InlineData(ClosureStage.AgreedByCoordinator, false, ClosureDecider.Board)]
    [InlineData(ClosureStage.AgreedBySubgroup, true, ClosureDecider.Board)]
    [InlineData(ClosureStage.Closed, true, ClosureDecider.Nobody)]
    public void It_is_the_turn_of_the_next_body(ClosureStage stage, bool subgroup, ClosureDecider turn) =>
        ClosureSteps.Turn(stage, subgroup).ShouldBe(turn);

    [Fact]
    public void Only_what_the_scale_calls_complete_is_proposed_where_the_scale_has_such_a_word()
    {
        Should.Throw<RuleBrokenException>(() =>
            ClosureIsProposedOfWhatIsDelivered.Check(
                ClosureStage.Open,
                false,
                Delivery.OnTrack,
                scaleKnowsComplete: true
            )
        );
        Should.NotThrow(() =>
            ClosureIsProposedOfWhatIsDelivered.Check(
                ClosureStage.Open,
                false,
                Delivery.OnTrack,
                scaleKnowsComplete: false
            )
        );
        Should.NotThrow(() =>
            ClosureIsProposedOfWhatIsDelivered.Check(
                ClosureStage.Open,
                false,
                Delivery.Complete,
                scaleKnowsComplete: true
            )
        );
        Should.Throw<RuleBrokenException>(() =>
            ClosureIsProposedOfWhatIsDelivered.Check(ClosureStage.Open, true, Delivery.Complete, true)
        );
        Should.Throw<RuleBrokenException>(() =>
            ClosureIsProposedOfWhatIsDelivered.Check(ClosureStage.AgreedByCoordinator, false, Delivery.Complete, true)
        );
    }

    [Theory]
    [InlineData(Assurance.Claimed, true, true)]
    [InlineData(Assurance.Tested, false, true)]
    [InlineData(Assurance.Evidenced, true, false)]
    public void Closing_without_evidence_or_an_outcome_needs_a_reason(Assurance assurance, bool outcome, bool needed)
    {
        ClosingWithoutProofNeedsAReason.Applies(assurance, outcome).ShouldBe(needed);
        if (needed)
        {
            Should
                .Throw<RuleBrokenException>(() => ClosingWithoutProofNeedsAReason.Check(assurance, outcome, " "))
                .Field.ShouldBe("without");
        }

        Should.NotThrow(() => ClosingWithoutProofNeedsAReason.Check(assurance, outcome, "The service was closed."));
    }

    [Fact]
    public void Whether_it_held_is_asked_twelve_months_later_also_from_a_leap_day() =>
        WhetherItHeldIsAskedAfterTwelveMonths.DueOn(new DateOnly(2028, 2, 29)).ShouldBe(new DateOnly(2029, 2, 28));

    [Fact]
    public void Every_shipped_scale_knows_what_complete_is_and_names_no_code_twice()
    {
        ShippedLegends.All.Count.ShouldBe(4);
        foreach (var legend in ShippedLegends.All)
        {
            legend.Entries.ShouldContain(e => e.Delivery == Delivery.Complete, legend.Code);
            legend.Entries.Select(e => e.Code).ShouldBeUnique();
        }
    }

    [Fact]
    public void A_typed_scale_is_read_line_by_line_and_its_delivery_is_proposed_from_its_words()
    {
        var typed = TypedLegend.Parse("Done = Complete\r\n\r\nLate = Some delay\nParked");
        typed
            .Entries.Select(e => (e.Code, e.Meaning, e.Delivery))
            .ShouldBe([
                ("Done", "Complete", Delivery.Complete),
                ("Late", "Some delay", Delivery.AtRisk),
                ("Parked", "Parked", null),
            ]);
        Should.Throw<RuleBrokenException>(() => TypedLegend.Parse("Done\ndone"));
        Should.Throw<RuleBrokenException>(() => TypedLegend.Parse(" \n"));
        Should.Throw<RuleBrokenException>(() => TypedLegend.Parse("= nothing"));
    }

    [Fact]
    public void A_rating_is_one_of_the_plans_own_whatever_its_case()
    {
        var scale = ShippedLegends.All[0].Entries;
        ARatingIsOneOfThePlansOwn.Find(scale, "complete").Code.ShouldBe("Complete");
        Should
            .Throw<RuleBrokenException>(() => ARatingIsOneOfThePlansOwn.Find(scale, "Purple"))
            .Field.ShouldBe("rating");
        ARatingIsOneOfThePlansOwn.Find([], "Green").Delivery.ShouldBe(Delivery.OnTrack);
    }
}
