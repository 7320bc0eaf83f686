using Throughline.Domain.Challenge.Words;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Measures;

/// <summary>Asks where an outcome is a change and nothing in the row could be counted or checked.</summary>
public sealed class AnOutcomeCanBeCounted : RowRule
{
    private static readonly Field[] Counting = [Field.Outcome, Field.Target, Field.Action, Field.Update];

    public override string Id => "TL303";

    public override RuleGroup Group => RuleGroup.Measure;

    public override Severity Severity => Severity.Minor;

    public override string Sentence => "An outcome can be counted or checked.";
    public override string Plural => "outcomes cannot be counted or checked as they are worded";
    public override string AskTogether => "How will anybody know?";

    public override string Reason =>
        "The M of SMART: without a number, an audit, a survey or a look at cases nobody can tell whether the "
        + "outcome came about.";

    public override IEnumerable<Raised> Ask(PlanRow row, PlanVersion plan, RuleSettings settings)
    {
        var plans = PlanWords.Of(plan, settings);
        var words = plans[row];
        var outcome = words[Field.Outcome];
        if (
            words.IsPromised
            && !outcome.IsSilent
            && !outcome.RefersElsewhere
            && !OutcomeWords.IsOnlyOutput(outcome, plans.Lists)
            && row.Live is not { Measures.Count: > 0 }
            && !Array.Exists(Counting, f => Counted.In(words[f], plans.Lists))
        )
        {
            yield return Asking.About(
                row,
                plan,
                this,
                $"The outcome reads {Naming.Quote(outcome.Text)}; the row names nothing that is counted or checked.",
                $"how will anybody know that {Naming.Quote(outcome.Text)} has come about?",
                Confidence.Medium,
                Field.Outcome
            );
        }
    }
}
