using Throughline.Core.Api;
using Throughline.Domain.Plans;

namespace Throughline.Web.Pages.Api;

/// <summary>
/// The addresses of the API, version 1. Each reads as far as the person or the token's agency may see.
/// </summary>
internal static class ApiEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        MapPlans(api);
        MapActions(api);
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

    private static void MapActions(RouteGroupBuilder api)
    {
        api.MapGet(
                "/actions",
                async (
                    Guid? plan,
                    Guid? agency,
                    string? rating,
                    Delivery? delivery,
                    bool? overdue,
                    string? after,
                    int? limit,
                    ApiReading reading,
                    CancellationToken cancel
                ) =>
                    Fresh.Of(
                        await reading.ActionsAsync(new(plan, agency, rating, delivery, overdue, after, limit), cancel),
                        "list"
                    )
            )
            .Gives<ApiPage<ApiAction>>(
                "actions",
                "List actions",
                "Actions that you may see, narrowed by plan, agency, rating, delivery or whether they are overdue, "
                    + "in pages of up to 500."
            )
            .Refuses();
        api.MapGet(
                "/actions/{id:guid}",
                async (Guid id, ApiReading reading, CancellationToken cancel) =>
                    await reading.ActionAsync(id, cancel) is { } action
                        ? Fresh.Of(action, "action", action.Version)
                        : ApiProblems.NotHere("action")
            )
            .Gives<ApiAction>(
                "action",
                "Read an action",
                "Its ETag is its version: send it as If-Match with an update."
            )
            .Misses();
        api.MapGet(
                "/actions/{id:guid}/updates",
                async (Guid id, ApiReading reading, CancellationToken cancel) =>
                    Fresh.Of(await reading.UpdatesAsync(id, cancel), "action")
            )
            .Gives<IReadOnlyList<ApiUpdate>>(
                "updates",
                "List an action's updates",
                "What agencies said, the oldest first; drafts only of your own agency."
            )
            .Misses();
        api.MapGet(
                "/actions/{id:guid}/evidence",
                async (Guid id, ApiReading reading, CancellationToken cancel) =>
                    Fresh.Of(await reading.EvidenceAsync(id, cancel), "action")
            )
            .Gives<IReadOnlyList<ApiEvidence>>(
                "evidence",
                "List an action's evidence",
                "What is known of each piece and version, without the files."
            )
            .Misses();
        api.MapGet(
                "/actions/{id:guid}/extensions",
                async (Guid id, ApiReading reading, CancellationToken cancel) =>
                    Fresh.Of(await reading.ExtensionsAsync(id, cancel), "action")
            )
            .Gives<IReadOnlyList<ApiExtension>>(
                "extensions",
                "List an action's extensions",
                "New target dates asked for, and what was decided."
            )
            .Misses();
        api.MapPost("/actions/{id:guid}/updates", SubmitUpdate.RunAsync)
            .RequireAuthorization(ApiSetup.TokenPolicy)
            .Accepts<ApiNewUpdate>("application/json")
            .Produces<ApiUpdate>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .WithName("submitUpdate")
            .WithSummary("Submit an update")
            .WithTags("Updates")
            .WithDescription(
                "Submits what your agency says of an action, for the coordinator to accept or send back. Send the "
                    + "action's version as If-Match (or in the body): when the action changed since, the answer is "
                    + "409 with both texts. Send an Idempotency-Key and the same request sent again is done once."
            );
    }

    private static RouteHandlerBuilder Gives<T>(
        this RouteHandlerBuilder route,
        string name,
        string summary,
        string description
    ) =>
        route
            .Produces<T>()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .WithName(name)
            .WithSummary(summary)
            .WithDescription(description)
            .WithTags(
                name switch
                {
                    "plans" or "plan" or "recommendations" => "Plans",
                    "snapshot" or "snapshots" => "Snapshots",
                    "updates" => "Updates",
                    "agencies" => "Agencies",
                    _ => "Actions",
                }
            );

    private static RouteHandlerBuilder Misses(this RouteHandlerBuilder route) =>
        route.ProducesProblem(StatusCodes.Status404NotFound);

    private static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route) =>
        route.ProducesProblem(StatusCodes.Status400BadRequest);
}
