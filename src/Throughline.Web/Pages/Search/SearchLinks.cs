using System.Globalization;
using Throughline.Core.Plans;
using Throughline.Core.Search;
using Throughline.Web.Pages.Challenge;
using Throughline.Web.Pages.Evidence;
using Throughline.Web.Pages.Plans;
using Throughline.Web.Pages.Plans.Actions;
using Throughline.Web.Pages.Shared;
using Throughline.Web.Pages.Threads;

namespace Throughline.Web.Pages.Search;

/// <summary>Addresses of searching.</summary>
public static class SearchLinks
{
    public static string Search() => "/search";

    public static string Search(SearchFilter filter, int page = 1) =>
        Address.With("/search", [.. Of(filter), ("part", page > 1 ? $"{page}" : null)]);

    /// <summary>Where what was found is shown.</summary>
    public static string Of(SearchHit hit) =>
        hit switch
        {
            { Kind: SearchKind.Finding } => PlanLinks.Plan(hit.PlanId, new(Finding: hit.RecordId)),
            { Kind: SearchKind.Challenge } => ChallengeLinks.Challenge(hit.RecordId),
            { Kind: SearchKind.Evidence } => EvidenceLinks.Evidence(hit.RecordId),
            { ActionId: { } action } => ActionLinks.Action(action),
            { RecommendationId: { } recommendation } => ThreadLinks.Thread(recommendation),
            _ => PlanLinks.Plan(hit.PlanId),
        };

    private static IEnumerable<(string Name, string? Value)> Of(SearchFilter filter) =>
        [
            ("words", Address.NotEmpty(filter.Words)),
            ("kind", filter.Kind?.ToString()),
            ("agency", filter.Agency?.ToString()),
            ("plan", filter.Plan?.ToString()),
            ("delivery", filter.Delivery?.ToString()),
            ("from", filter.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("to", filter.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ];
}
