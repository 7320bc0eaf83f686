using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Promise;

/// <summary>Asks of an action that a live plan calls complete and behind whose claim nobody has looked.</summary>
public sealed class AssuranceGoesBeyondClaimed : RowRule
{
    public override string Id => "TL108";

    public override RuleGroup Group => RuleGroup.PromiseAndProof;

    public override Severity Severity => Severity.Moderate;

    public override string Sentence => "What is complete has been looked at by somebody.";
    public override string Plural => "rows are complete by the agency's own word, and nobody else has looked";
    public override string AskTogether => "Who will test them, and when?";

    public override string Reason => "A plan can be all complete and empty of assurance; that is what committees miss.";

    public override IEnumerable<Raised> Ask(PlanRow row, PlanVersion plan, RuleSettings settings)
    {
        if (row is not { Delivery: Delivery.Complete, Live.Assurance: Assurance.Claimed })
        {
            yield break;
        }

        yield return Asking.About(
            row,
            plan,
            this,
            $"The row is {Naming.Rated(row)}; its assurance is claimed: {Assurance.Claimed.Meaning()}",
            "it is complete on the word of the agency alone. Who could look at the evidence, and when?",
            Confidence.High,
            Field.Rating,
            Field.Action
        );
    }
}
