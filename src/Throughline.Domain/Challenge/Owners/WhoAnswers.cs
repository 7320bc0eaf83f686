using Throughline.Domain.Challenge.Words;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Owners;

/// <summary>The cell that says who answers for a row: the lead, or where that is empty the owner.</summary>
internal static class WhoAnswers
{
    /// <returns>Null where the row is not one that needs a lead, or nobody is named.</returns>
    public static (Field Field, string Text, LeadKind Kind)? In(PlanRow row, PlanVersion plan, RuleSettings settings)
    {
        var plans = PlanWords.Of(plan, settings);
        var words = plans[row];
        if (!words.IsPromised || (words[Field.Lead].IsSilent && words[Field.Owner].IsSilent))
        {
            return null;
        }

        var field = words[Field.Lead].IsSilent ? Field.Owner : Field.Lead;
        var cell = words[field];
        return cell.RefersElsewhere ? null : (field, cell.Text, LeadWords.Of(cell.Text, plans.Lists));
    }
}
