using Throughline.Domain.Challenge.Words;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Owners;

/// <summary>Asks where a target lies before the day on which the plan began.</summary>
public sealed class ADateIsWithinThePlan : RowRule
{
    public override string Id => "TL207";

    public override RuleGroup Group => RuleGroup.OwnershipAndTime;

    public override Severity Severity => Severity.Moderate;

    public override string Sentence => "A target lies after the plan began.";
    public override string Plural => "targets lie before the plan began";
    public override string AskTogether => "Are these dates right, or from an earlier plan?";

    public override string Reason =>
        "What was due before the plan began was not set by the plan: the year is mistyped, or an old action was "
        + "carried over.";

    public override IEnumerable<Raised> Ask(PlanRow row, PlanVersion plan, RuleSettings settings)
    {
        var words = PlanWords.Of(plan, settings)[row];
        var target = words[Field.Target];
        if (
            plan.Began is not { } began
            || !words.IsPromised
            || !target.TellsNothing
            || (row.Live?.Due ?? target.LastDay) is not { } due
            || due >= began
        )
        {
            yield break;
        }

        yield return Asking.About(
            row,
            plan,
            this,
            $"The target is {Naming.Day(due)}; the plan began on {Naming.Day(began)}.",
            $"the target is {Naming.Day(due)}, before the plan began on {Naming.Day(began)}. Which date is meant?",
            Confidence.High,
            Field.Target
        );
    }
}
