using CsCheck;
using Throughline.Domain.Evidence;
using Throughline.Domain.Evidence.Assuring;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Tests.Evidence;

public sealed class AssuranceRules
{
    private static readonly DateOnly Today = new(2026, 11, 25);
    private static readonly Guid Audit = Guid.CreateVersion7();
    private static readonly EvidenceFacts Current = new(
        Audit,
        Today.AddDays(-60),
        Today.AddDays(30),
        Verdict.NotChecked,
        false
    );
    private static readonly EvidenceFacts Checked = Current with { Verdict = Verdict.Holds, CheckedByAnother = true };
    private static readonly MeasureFacts Moved = new(40, Today.AddDays(-90), 90, [(Today.AddDays(-10), 62)]);

    [Fact]
    public void Without_evidence_an_action_is_claimed_whatever_anybody_confirmed() =>
        Of([], [Moved], new(null)).ShouldBe(Assurance.Claimed);

    [Fact]
    public void Current_evidence_makes_it_evidenced_and_a_check_by_another_tested()
    {
        Of([Current]).ShouldBe(Assurance.Evidenced);
        Of([Checked]).ShouldBe(Assurance.Tested);
    }

    [Fact]
    public void Nobody_tests_their_own_evidence() =>
        Of([Checked with { CheckedByAnother = false }]).ShouldBe(Assurance.Evidenced);

    [Fact]
    public void What_holds_only_in_part_is_not_tested_and_what_does_not_hold_is_no_evidence()
    {
        Of([Checked with { Verdict = Verdict.HoldsInPart }]).ShouldBe(Assurance.Evidenced);
        Of([Checked with { Verdict = Verdict.DoesNotHold }]).ShouldBe(Assurance.Claimed);
    }

    [Fact]
    public void It_falls_back_on_the_day_its_evidence_goes_stale()
    {
        var facts = new AssuranceFacts([Checked], [], null);
        AssuranceOf.Action(facts, Today.AddDays(29)).ShouldBe(Assurance.Tested);
        AssuranceOf.Action(facts, Today.AddDays(30)).ShouldBe(Assurance.Claimed);
        AssuranceOf.Action(facts, Today.AddDays(-61)).ShouldBe(Assurance.Claimed);
    }

    [Fact]
    public void Impact_needs_tested_evidence_a_measure_that_moved_and_somebody_who_confirms_it()
    {
        Of([Checked], [Moved], new(null)).ShouldBe(Assurance.ImpactShown);
        Of([Checked], [Moved], null).ShouldBe(Assurance.Tested);
        Of([Current], [Moved], new(null)).ShouldBe(Assurance.Evidenced);
        Of([Checked], [Moved with { Values = [(Today.AddDays(-10), 38)] }], new(null)).ShouldBe(Assurance.Tested);
        Of([Checked], [Moved with { Values = [(Today.AddDays(-90), 80)] }], new(null))
            .ShouldBe(Assurance.Tested, "the value is not later than the baseline");
    }

    [Fact]
    public void An_audit_that_was_checked_shows_impact_when_somebody_confirms_it()
    {
        Of([Checked], [], new(Audit)).ShouldBe(Assurance.ImpactShown);
        Of([Checked], [], new(Guid.CreateVersion7())).ShouldBe(Assurance.Tested);
    }

    [Fact]
    public void A_measure_that_is_to_fall_moves_towards_its_goal_by_falling()
    {
        AMeasureMovedTowardsItsGoal.Holds(new(12, null, 3, [(Today, 7)]), Today).ShouldBeTrue();
        AMeasureMovedTowardsItsGoal
            .Holds(new(12, null, 3, [(Today, 1)]), Today)
            .ShouldBeTrue("beyond the goal is no worse than at it");
        AMeasureMovedTowardsItsGoal
            .Holds(new(12, null, 3, [(Today.AddDays(-1), 7), (Today, 12)]), Today)
            .ShouldBeFalse("the newest value turned back");
        AMeasureMovedTowardsItsGoal
            .Holds(new(12, null, 3, [(Today.AddDays(1), 7)]), Today)
            .ShouldBeFalse("the value is of tomorrow");
        AMeasureMovedTowardsItsGoal
            .Holds(new(null, null, 3, [(Today, 1)]), Today)
            .ShouldBeFalse("there is no baseline");
    }

    private static readonly Gen<EvidenceFacts> AnyEvidence =
        from fromDay in Gen.Int[-50, 5]
        from stale in Gen.Int[-40, 40]
        from ever in Gen.Bool
        from verdict in Gen.Enum<Verdict>()
        from other in Gen.Bool
        select new EvidenceFacts(Audit, Today.AddDays(fromDay), ever ? null : Today.AddDays(stale), verdict, other);

    private static readonly Gen<AssuranceFacts> AnyFacts =
        from evidence in AnyEvidence.Array[0, 4]
        from baseline in Gen.Int[0, 9]
        from goal in Gen.Int[0, 9]
        from value in Gen.Int[0, 9]
        from day in Gen.Int[-20, 5]
        from confirmed in Gen.Int[0, 2]
        select new AssuranceFacts(
            evidence,
            [new MeasureFacts(baseline, Today.AddDays(-10), goal, [(Today.AddDays(day), value)])],
            confirmed == 0 ? null : new ImpactConfirmed(confirmed == 1 ? null : Audit)
        );

    [Fact]
    public void Each_step_holds_only_where_all_of_the_ones_before_do() =>
        AnyFacts.Sample(facts =>
        {
            var (evidenced, tested, impact) = (
                EvidencedNeedsCurrentEvidence.Holds(facts, Today),
                TestedNeedsACheckByAnother.Holds(facts, Today),
                ImpactNeedsAPersonWhoConfirmsIt.Holds(facts, Today)
            );
            (!tested || evidenced).ShouldBeTrue();
            (!impact || tested).ShouldBeTrue();
            AssuranceOf
                .Action(facts, Today)
                .ShouldBe((Assurance)((evidenced ? 1 : 0) + (tested ? 1 : 0) + (impact ? 1 : 0)));
        });

    [Fact]
    public void Taking_evidence_away_never_raises_assurance() =>
        AnyFacts.Sample(facts =>
        {
            var fewer = facts with { Evidence = [.. facts.Evidence.Skip(1)] };
            ((int)AssuranceOf.Action(fewer, Today)).ShouldBeLessThanOrEqualTo((int)AssuranceOf.Action(facts, Today));
        });

    private static Assurance Of(
        IReadOnlyList<EvidenceFacts> evidence,
        IReadOnlyList<MeasureFacts>? measures = null,
        ImpactConfirmed? confirmed = null
    ) => AssuranceOf.Action(new(evidence, measures ?? [], confirmed), Today);
}
