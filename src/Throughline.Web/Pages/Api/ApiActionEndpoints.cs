using Throughline.Core.Api;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;

namespace Throughline.Web.Pages.Api;

/// <summary>The addresses of actions, of what belongs to one, and of its updates.</summary>
internal static class ApiActionEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        MapReading(api);
        MapBelongings(api);
        MapSubmitting(api);
    }

    private static void MapReading(RouteGroupBuilder api)
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
    }

    /// <summary>What agencies said of an action and what they gave for it.</summary>
    private static void MapBelongings(RouteGroupBuilder api)
    {
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
    }

    private static void MapSubmitting(RouteGroupBuilder api)
    {
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
                    + "409 with both texts. Send an Idempotency-Key and the same request sent again is done once. "
                    + UnacceptedWords.WhoSees
            );
    }
}
