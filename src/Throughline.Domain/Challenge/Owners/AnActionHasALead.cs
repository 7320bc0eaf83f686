using Throughline.Domain.Challenge.Words;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Owners;

/// <summary>Asks where an action stands and nobody is named for it.</summary>
public sealed class AnActionHasALead : RowRule
{
    public override string Id => "TL202";

    public override RuleGroup Group => RuleGroup.OwnershipAndTime;

    public override Severity Severity => Severity.Severe;

    public override string Sentence => "Every action has somebody who answers for it.";
    public override string Plural => "actions have nobody named to answer for them";
    public override string AskTogether => "Who answers for each?";

    public override string Reason =>
        "An action that is everybody's is nobody's: without a lead there is nobody whom the board can ask.";

    public override IEnumerable<Raised> Ask(PlanRow row, PlanVersion plan, RuleSettings settings)
    {
        var words = PlanWords.Of(plan, settings)[row];
        if (
            !words.IsPromised
            || !words.ActionStands
            || !(plan.Columns.Contains(Field.Lead) || plan.Columns.Contains(Field.Owner))
            || !words[Field.Lead].IsSilent
            || !words[Field.Owner].IsSilent
        )
        {
            yield break;
        }

        yield return Asking.About(
            row,
            plan,
            this,
            row.Lead is { Length: > 0 } lead ? $"The lead reads {Naming.Quote(lead)}." : "No lead is named.",
            $"no lead is named for {Naming.Quote(row.Action!)}. Who answers for it?",
            Confidence.High,
            Field.Lead,
            Field.Action
        );
    }
}
