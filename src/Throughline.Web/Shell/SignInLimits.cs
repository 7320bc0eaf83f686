using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Throughline.Web.Shell;

/// <summary>
/// How often one address may try to sign in, beside the lock of each account: who tries one password on many accounts,
/// or guesses links, meets no account's lock.
/// Configured as "SignIn:AttemptsPerMinute"; whole offices share an address, so it is generous.
/// </summary>
internal static class SignInLimits
{
    private const int UsualAttemptsPerMinute = 60;

    public static IServiceCollection AddSignInLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var perMinute = configuration.GetValue("SignIn:AttemptsPerMinute", UsualAttemptsPerMinute);
        return services.Configure<RateLimiterOptions>(o =>
            o.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
                IsAttempt(http.Request)
                    ? RateLimitPartition.GetFixedWindowLimiter(
                        $"{http.Connection.RemoteIpAddress}",
                        _ =>
                            new()
                            {
                                PermitLimit = perMinute,
                                Window = TimeSpan.FromMinutes(1),
                                QueueLimit = 0,
                            }
                    )
                    : RateLimitPartition.GetNoLimiter("")
            )
        );
    }

    /// <summary>Whatever is sent to a page of signing in, and each look at a link that holds a secret.</summary>
    private static bool IsAttempt(HttpRequest request) =>
        (
            request.Path.StartsWithSegments("/account/confirm", StringComparison.OrdinalIgnoreCase)
            && !HttpMethods.IsGet(request.Method)
        )
        || request.Path.StartsWithSegments("/sign-in", StringComparison.OrdinalIgnoreCase, out var rest)
            && (
                !HttpMethods.IsGet(request.Method)
                || rest.StartsWithSegments("/link", StringComparison.OrdinalIgnoreCase)
                || rest.StartsWithSegments("/invitation", StringComparison.OrdinalIgnoreCase)
            );
}
