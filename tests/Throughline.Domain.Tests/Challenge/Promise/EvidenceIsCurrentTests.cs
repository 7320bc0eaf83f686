using Throughline.Domain.Challenge.Owners;
using Throughline.Domain.Challenge.Promise;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;
using static Throughline.Domain.Tests.Challenge.Fiction;

namespace Throughline.Domain.Tests.Challenge.Promise;

public sealed class EvidenceIsCurrentTests : RuleTests<EvidenceIsCurrent>
{
    [Fact]
    public void Current_proof_of_a_live_plan_answers_for_evidence()
    {
        var current = new ProofFact(
            "Audit of 20 cases",
            new(2027, 1, 1),
            new(2027, 2, 1),
            new(2028, 1, 1),
            "Wishes recorded"
        );
        RulesFor(Green(null) with { Live = Live(Assurance.Evidenced, [current]) })
            .ShouldNotContain(nameof(GreenNeedsEvidence));
        var stale = RulesFor(
            Green(null) with
            {
                Live = Live(Assurance.Claimed, [current with { StaleOn = new(2027, 3, 1) }]),
            }
        );
        stale.ShouldContain(nameof(GreenNeedsEvidence));
        stale.ShouldContain(nameof(EvidenceIsCurrent));
    }

    [Fact]
    public void Proof_of_a_time_before_the_plan_began_is_not_current()
    {
        var old = new ProofFact("Audit of 2024", new(2024, 1, 1), new(2024, 2, 1), null, "Wishes recorded");
        Ask(Plan(Sound with { Live = Live(Assurance.Evidenced, [old]) }) with { Began = new(2026, 1, 1) })
            .ShouldContain(r => r.Rule is EvidenceIsCurrent);
    }
}
