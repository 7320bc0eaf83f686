using Throughline.Domain.Challenge.Words;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Measures;

/// <summary>
/// Asks where the outcome is only something done or produced: a policy in place, staff trained, a meeting held.
/// </summary>
public sealed class AnOutcomeIsAChange : RowRule
{
    public override string Id => "TL301";

    public override RuleGroup Group => RuleGroup.Measure;

    public override Severity Severity => Severity.Moderate;

    public override string Sentence => "An outcome is a change in what people know or do, or in children's lives.";
    public override string Plural => "outcomes are activities and no change";
    public override string AskTogether => "What will be different for children?";

    public override string Reason =>
        "Outcome-based accountability asks who is better off. A policy that is in place has not yet changed anything.";

    public override IEnumerable<Raised> Ask(PlanRow row, PlanVersion plan, RuleSettings settings)
    {
        var plans = PlanWords.Of(plan, settings);
        var words = plans[row];
        var outcome = words[Field.Outcome];
        if (
            words.IsPromised
            && !outcome.IsSilent
            && !outcome.RefersElsewhere
            && OutcomeWords.IsOnlyOutput(outcome, plans.Lists)
        )
        {
            yield return Asking.About(
                row,
                plan,
                this,
                $"The outcome reads {Naming.Quote(outcome.Text)}: that is something done or produced.",
                $"the outcome reads {Naming.Quote(outcome.Text)}. What is to change for children, or in how people "
                    + $"work with them, once that is done?",
                Confidence.Medium,
                Field.Outcome
            );
        }
    }
}
