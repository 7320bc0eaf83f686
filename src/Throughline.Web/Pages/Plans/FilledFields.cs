using Throughline.Core.Plans;
using Throughline.Domain.Plans;

namespace Throughline.Web.Pages.Plans;

/// <summary>The filled fields of an action with their names, in the order in which a person reads them.</summary>
public static class FilledFields
{
    public static IEnumerable<(string Label, string Text)> Of(PlanAction action)
    {
        (Field Field, string? Text)[] fields =
        [
            (Field.Action, action.Text),
            (Field.Description, action.Description),
            (Field.Constraint, action.Constraint),
            (Field.Target, action.Target),
            (Field.Lead, action.Lead),
            (Field.Owner, action.Owner),
            (Field.Outcome, action.Outcome),
            (Field.Score, action.Score),
            (Field.UpdateScore, action.UpdateScore),
            (Field.Direction, action.Direction),
            (Field.Update, action.Update),
            (Field.PreviousUpdate, action.PreviousUpdate),
            (Field.Cost, action.Cost),
            (Field.Agreed, action.Agreed),
        ];
        return fields.Where(f => f.Text is not null).Select(f => (f.Field.Label(), f.Text!));
    }
}
