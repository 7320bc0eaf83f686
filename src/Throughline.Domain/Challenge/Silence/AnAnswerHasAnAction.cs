using Throughline.Domain.Challenge.Words;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Silence;

/// <summary>Asks where an agency answers a question and no action stands beside the answer.</summary>
public sealed class AnAnswerHasAnAction : RowRule
{
    public override string Id => "TL404";

    public override RuleGroup Group => RuleGroup.Silence;

    public override Severity Severity => Severity.Moderate;

    public override string Sentence => "Where an agency sees the issue, it says what it will do.";
    public override string Plural => "answers see the issue and name no action";
    public override string AskTogether => "What will these agencies do?";

    public override string Reason =>
        "“Yes, this is an issue” is the beginning of an answer. If nothing needs doing, the plan should say so.";

    public override IEnumerable<Raised> Ask(PlanRow row, PlanVersion plan, RuleSettings settings)
    {
        var words = PlanWords.Of(plan, settings)[row];
        var (answer, action) = (words[Field.Response], words[Field.Action]);
        if (
            !AnswersWithoutAction(words)
            || !plan.Columns.Contains(Field.Action)
            || SilentRow.Is(row, plan) is not null
            || SilentRow.Says(answer, PlanWords.Of(plan, settings).Lists["updatePending"])
        )
        {
            yield break;
        }

        yield return Asking.About(
            row,
            plan,
            this,
            $"The answer reads {Naming.Quote(answer.Text)}; "
                + $"{(action.Text.Length == 0 ? "no action stands beside it" : $"the action reads {Naming.Quote(action.Text)}")}.",
            $"the answer reads {Naming.Quote(answer.Text)}, and no action stands beside it. What will be done, or "
                + $"why is nothing needed?",
            Confidence.High,
            Field.Response,
            Field.Action
        );
    }

    private static bool AnswersWithoutAction(RowWords words) =>
        !words[Field.Response].IsSilent
        && !words[Field.Response].RefersElsewhere
        && !words.Declines
        && !words.NotTheirs
        && words[Field.Action].IsSilent;
}
