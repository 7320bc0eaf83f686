using Throughline.Core.Plans;
using Throughline.Core.Plans.Doubts;
using Throughline.Domain.Plans;

namespace Throughline.Web.Pages.Plans.Doubts;

/// <summary>How doubts are said.</summary>
public static class DoubtWords
{
    /// <summary>The words that are in doubt; null where the action does not bear them itself.</summary>
    public static string? Text(DoubtShown doubt, PlanAction action) =>
        doubt.OfField is { } field
            ? field == Field.Rating
                ? action.Rating
                : action[field]
            : null;
}
