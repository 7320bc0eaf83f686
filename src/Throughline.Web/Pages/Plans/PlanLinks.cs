using Throughline.Core.Plans;
using Throughline.Core.Plans.Editing;
using Throughline.Domain.Challenge.Memory;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Plans;

/// <summary>Addresses of plans and their findings.</summary>
public static class PlanLinks
{
    public static string Plans(int page = 1) => Address.With("/plans", ("part", page > 1 ? $"{page}" : null));

    public static string Plan(Guid id) => $"/plans/{id}";

    public static string Plan(Guid id, PlanFilter filter, int page = 1) =>
        Address.With($"/plans/{id}", [.. Query(filter), ("part", page > 1 ? $"{page}" : null)]);

    /// <summary>The plan with every row on one page.</summary>
    public static string WholePlan(Guid id, PlanFilter filter) =>
        Address.With($"/plans/{id}", [.. Query(filter), ("whole", "true")]);

    public static string Source(Guid action) => $"/plans/source/{action}";

    public static string PlanAccess(Guid plan) => $"/plans/{plan}/access";

    public static string NewPlan(Guid? review = null) => Address.With("/plans/new", ("review", review?.ToString()));

    public static string PlanDetails(Guid id) => $"/plans/{id}/details";

    public static string PlanRatings(Guid id) => $"/plans/{id}/ratings";

    public static string PlanDoubts(Guid id) => $"/plans/{id}/doubts";

    public static string PlanDates(Guid id) => $"/plans/{id}/dates";

    public static string NewFinding(Guid plan) => $"/plans/{plan}/findings/new";

    public static string Finding(Guid plan, Guid finding) => $"/plans/{plan}/findings/{finding}";

    public static string NewRecommendation(Guid plan, Guid? finding = null) =>
        Address.With($"/plans/{plan}/recommendations/new", ("finding", finding?.ToString()));

    /// <summary>The words of the query that narrow a plan's actions.</summary>
    internal static IEnumerable<(string Name, string? Value)> Query(PlanFilter filter) =>
        [
            ("agency", filter.Agency?.ToString()),
            ("finding", filter.Finding?.ToString()),
            ("rating", Address.NotEmpty(filter.Rating)),
            ("delivery", Address.NotEmpty(filter.Delivery)),
            ("assurance", filter.Assurance?.ToString()),
            ("dates", filter.Dates?.ToString()),
            ("silent", filter.Silent ? "true" : null),
            ("answer", filter.Answer?.ToString()),
            ("uncertain", filter.Uncertain ? "true" : null),
            ("words", Address.NotEmpty(filter.Words)),
        ];
}
