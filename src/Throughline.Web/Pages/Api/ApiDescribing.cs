namespace Throughline.Web.Pages.Api;

/// <summary>What the description of an address says that it gives.</summary>
internal static class ApiDescribing
{
    public static RouteHandlerBuilder Gives<T>(
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

    public static RouteHandlerBuilder Misses(this RouteHandlerBuilder route) =>
        route.ProducesProblem(StatusCodes.Status404NotFound);

    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route) =>
        route.ProducesProblem(StatusCodes.Status400BadRequest);
}
