using Throughline.Core.Plans;
using Throughline.Core.Plans.Doubts;
using Throughline.Domain.Plans;

namespace Throughline.Web.Pages.Plans.Doubts;

/// <summary>How doubts are said.</summary>
public static class DoubtWords
{
    /// <summary>"Target date or evidence", "The row", "The day of the paper".</summary>
    public static string About(DoubtShown doubt) =>
        doubt.Field == PlanDoubt.OfPaperDay ? "The day of the paper"
        : FieldOf(doubt) is { } field ? field.Label()
        : doubt.ActionId is null ? "The plan"
        : "The row";

    /// <summary>The words that are in doubt; null where the action does not bear them itself.</summary>
    public static string? Text(DoubtShown doubt, PlanAction action) =>
        FieldOf(doubt) is { } field
            ? field == Field.Rating
                ? action.Rating
                : action[field]
            : null;

    /// <summary>The field that it is about; null for a whole.</summary>
    public static Field? FieldOf(DoubtShown doubt) =>
        Enum.TryParse<Field>(doubt.Field, out var field) && Enum.IsDefined(field) ? field : null;
}
