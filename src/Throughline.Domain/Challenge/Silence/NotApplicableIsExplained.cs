using Throughline.Domain.Challenge.Words;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Silence;

/// <summary>Asks where an agency says that a question is not for it: the board should confirm that it agrees.</summary>
public sealed class NotApplicableIsExplained : RowRule
{
    public override string Id => "TL403";

    public override RuleGroup Group => RuleGroup.Silence;

    public override Severity Severity => Severity.Moderate;

    public override string Sentence => "Where an agency says that a question is not for it, the board agrees.";
    public override string Plural => "times an agency says that a question is not for it";
    public override string AskTogether => "Does the board agree, and who covers it instead?";

    public override string Reason =>
        "Reviews find that agencies thought a matter somebody else's. Whether it is, the board decides, not the "
        + "agency alone.";

    public override IEnumerable<Raised> Ask(PlanRow row, PlanVersion plan, RuleSettings settings)
    {
        var words = PlanWords.Of(plan, settings)[row];
        if (SilentRow.Is(row, plan) is not null || !(words.NotTheirs || words.Declines))
        {
            yield break;
        }

        var field = words[Field.Response].Text.Length > 0 ? Field.Response : Field.Action;
        var bare = RowWords.SaysNotApplicable(words[field]);
        yield return Asking.About(
            row,
            plan,
            this,
            $"The agency says {Naming.Quote(words[field].Text)}.",
            $"the agency says {Naming.Quote(words[field].Text)}. "
                + $"{(bare ? "Why does it not apply, and does the board agree?" : "Does the board agree that this is not for it?")}",
            bare ? Confidence.High : Confidence.Medium,
            field
        );
    }
}
