using Throughline.Domain.Plans;

namespace Throughline.Web.Pages.Plans.Recommendations;

/// <summary>Addresses at which a recommendation and its answers are changed.</summary>
public static class RecommendationLinks
{
    public static string ChangeRecommendation(Guid recommendation) => $"/recommendations/{recommendation}/change";

    public static string Acceptance(Guid recommendation) => $"/recommendations/{recommendation}/acceptance";

    public static string NewAnswer(Guid recommendation) => $"/recommendations/{recommendation}/answers/new";

    public static string Answer(Guid recommendation, Guid response) =>
        $"/recommendations/{recommendation}/answers/{response}";

    public static string NewAction(Guid recommendation, Guid response) =>
        $"/recommendations/{recommendation}/answers/{response}/actions/new";
}
