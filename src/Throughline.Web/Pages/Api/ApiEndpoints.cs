using Throughline.Core.Api;

namespace Throughline.Web.Pages.Api;

/// <summary>
/// The addresses of the API, version 1. Each reads as far as the person or the token's agency may see.
/// </summary>
internal static class ApiEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        MapPlans(api);
        ApiActionEndpoints.Map(api);
        api.MapGet(
                "/agencies",
                async (ApiReading reading, CancellationToken cancel) =>
                    Fresh.Of(await reading.AgenciesAsync(cancel), "list")
            )
            .Gives<List<ApiAgency>>("agencies", "List the agencies", "Every agency of the partnership, by name.");
        api.MapGet(
                "/snapshots/{id:guid}",
                async (Guid id, ApiReading reading, CancellationToken cancel) =>
                    await reading.SnapshotContentAsync(id, cancel) is { } json
                        ? Results.Text(json, "application/json")
                        : ApiProblems.NotHere("snapshot")
            )
            .Gives<object>("snapshot", "Read a snapshot", "The whole plan as that meeting saw it, as it was frozen.")
            .Misses();
    }

    private static void MapPlans(RouteGroupBuilder api)
    {
        api.MapGet(
                "/plans",
                async (string? after, int? limit, ApiReading reading, CancellationToken cancel) =>
                    Fresh.Of(await reading.PlansAsync(after, limit, cancel), "list")
            )
            .Gives<ApiPage<ApiPlan>>("plans", "List plans", "The plans that you may see, in pages.")
            .Refuses();
        api.MapGet(
                "/plans/{id:guid}",
                async (Guid id, ApiReading reading, CancellationToken cancel) =>
                    Fresh.Of(await reading.PlanAsync(id, cancel), "plan")
            )
            .Gives<ApiPlan>("plan", "Read a plan", "One plan, with what its ratings mean.")
            .Misses();
        api.MapGet(
                "/plans/{id:guid}/recommendations",
                async (Guid id, ApiReading reading, CancellationToken cancel) =>
                    Fresh.Of(await reading.RecommendationsAsync(id, cancel), "plan")
            )
            .Gives<IReadOnlyList<ApiRecommendation>>(
                "recommendations",
                "List a plan's recommendations",
                "In the plan's order, each with its finding. An agency gets those that hold an action of its own."
            )
            .Misses();
        api.MapGet(
                "/plans/{id:guid}/snapshots",
                async (Guid id, ApiReading reading, CancellationToken cancel) =>
                    Fresh.Of(await reading.SnapshotsAsync(id, cancel), "plan with snapshots")
            )
            .Gives<IReadOnlyList<ApiSnapshot>>(
                "snapshots",
                "List a plan's snapshots",
                "The plan as each meeting saw it. A token of an agency gets none, since a snapshot holds every "
                    + "agency's part."
            )
            .Misses();
    }
}
