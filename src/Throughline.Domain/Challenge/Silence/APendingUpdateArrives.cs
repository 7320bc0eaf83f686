using Throughline.Domain.Challenge.Words;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Silence;

/// <summary>Asks where an update is pending, awaited or to follow.</summary>
public sealed class APendingUpdateArrives : RowRule
{
    private static readonly Field[] Updated = [Field.Update, Field.Response, Field.Target, Field.Constraint];

    public override string Id => "TL402";

    public override RuleGroup Group => RuleGroup.Silence;

    public override Severity Severity => Severity.Moderate;

    public override string Sentence => "An update that is pending arrives.";
    public override string Plural => "updates are still pending";
    public override string AskTogether => "Since when, and when will they come?";

    public override string Reason => "“Update pending” is carried from paper to paper unless somebody asks since when.";

    public override IEnumerable<Raised> Ask(PlanRow row, PlanVersion plan, RuleSettings settings)
    {
        var plans = PlanWords.Of(plan, settings);
        if (SilentRow.IsAndNotPending(row, plan, settings) is not null)
        {
            yield break;
        }

        foreach (var field in Updated)
        {
            if (SilentRow.Says(plans.Read(row[field]), plans.Lists["updatePending"]))
            {
                yield return Asking.About(
                    row,
                    plan,
                    this,
                    $"{field.Label()} reads {Naming.Quote(row[field]!)}.",
                    $"the update reads {Naming.Quote(row[field]!)}. Since when is it awaited, and when will it come?",
                    Confidence.High,
                    field
                );
                yield break;
            }
        }
    }
}
