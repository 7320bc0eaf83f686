namespace Throughline.Web.Pages.Reviews;

/// <summary>Addresses of reviews.</summary>
public static class ReviewLinks
{
    public static string Reviews() => "/reviews";

    public static string NewReview() => "/reviews/new";

    public static string LearningReview(Guid id) => $"/reviews/{id}";

    public static string ChangeReview(Guid id) => $"/reviews/{id}/change";
}
