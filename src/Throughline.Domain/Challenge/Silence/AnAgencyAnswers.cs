using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Silence;

/// <summary>Asks where an agency gave no response, or its row has nothing in it.</summary>
public sealed class AnAgencyAnswers : RowRule
{
    public override string Id => "TL401";

    public override RuleGroup Group => RuleGroup.Silence;

    public override Severity Severity => Severity.Severe;

    public override string Sentence => "Every agency answers what it is asked.";
    public override string Plural => "answers are missing where an agency was asked";
    public override string AskTogether => "When will these agencies answer?";

    public override string Reason =>
        "Silence is data: a board that does not count its empty answers takes them for agreement.";

    public override IEnumerable<Raised> Ask(PlanRow row, PlanVersion plan, RuleSettings settings)
    {
        if (SilentRow.IsAndNotPending(row, plan, settings) is { } field)
        {
            yield return Asking.About(
                row,
                plan,
                this,
                row[field] is { } words
                    ? $"The answer reads {Naming.Quote(words)}."
                    : "The row has no answer of the agency and no rating.",
                $"{(row.Agency is null ? "no response" : $"no response from {row.Agency.Trim()}")} stands here. "
                    + $"What is the answer, and when will the board have it?",
                Confidence.High,
                field
            );
        }
    }
}
