using Throughline.Domain.Challenge.Words;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Measures;

/// <summary>Asks where an action stands and the plan's column for the outcome is empty.</summary>
public sealed class AnOutcomeIsStated : RowRule
{
    public override string Id => "TL302";

    public override RuleGroup Group => RuleGroup.Measure;

    public override Severity Severity => Severity.Moderate;

    public override string Sentence => "Every action says what it is to change.";
    public override string Plural => "actions do not say what they are to change";
    public override string AskTogether => "What is each of them for?";

    public override string Reason => "Without an outcome an action can be done and nobody can say whether it helped.";

    public override IEnumerable<Raised> Ask(PlanRow row, PlanVersion plan, RuleSettings settings)
    {
        var words = PlanWords.Of(plan, settings)[row];
        if (
            words.ActionStands
            && !words.NotTheirs
            && plan.Columns.Contains(Field.Outcome)
            && words[Field.Outcome].IsSilent
            && row.Live is not { Measures.Count: > 0 }
        )
        {
            yield return Asking.About(
                row,
                plan,
                this,
                row.Outcome is { Length: > 0 } outcome
                    ? $"The outcome reads {Naming.Quote(outcome)}."
                    : "No outcome is stated.",
                $"no outcome is stated for {Naming.Quote(row.Action!)}. What is to be different for children?",
                Confidence.High,
                Field.Outcome,
                Field.Action
            );
        }
    }
}
