using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Throughline.Web.Pages.Access;

namespace Throughline.Web.Pages.Api;

/// <summary>How fast anybody may ask the API.</summary>
internal static class ApiLimits
{
    public const string Policy = "Api";
    private const int UsualRequestsPerMinute = 300;

    public static void AddApiLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var perMinute = configuration.GetValue("Api:RequestsPerMinute", UsualRequestsPerMinute);
        services.AddRateLimiter(o =>
        {
            o.AddPolicy(
                Policy,
                http =>
                    RateLimitPartition.GetFixedWindowLimiter(
                        WhoAsks(http),
                        _ =>
                            new()
                            {
                                PermitLimit = perMinute,
                                Window = TimeSpan.FromMinutes(1),
                                QueueLimit = 0,
                            }
                    )
            );
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            o.OnRejected = RefuseAsync;
        });
    }

    private static async ValueTask RefuseAsync(OnRejectedContext context, CancellationToken cancel)
    {
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after)
            ? after
            : TimeSpan.FromMinutes(1);
        context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds)
            .ToString(CultureInfo.InvariantCulture);
        if (!context.HttpContext.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            // A page of the site: the error page says it.
            return;
        }

        await ApiProblems.TooMany().ExecuteAsync(context.HttpContext);
    }

    /// <summary>
    /// Counted by token, known or not, else by browser, else by address; neither token nor cookie is kept.
    /// </summary>
    private static string WhoAsks(HttpContext http) =>
        ApiTokenHandler.IsPresent(http) ? HashOf(http.Request.Headers.Authorization.ToString())
        : Visits.CookieOf(http) is { } cookie ? HashOf(cookie)
        : Visits.Address(http);

    private static string HashOf(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
