using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.RateLimiting;
using Throughline.Core.Api;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Access;
using Throughline.Web.Pages.Access;

namespace Throughline.Web.Pages.Api;

/// <summary>The REST API: who comes in, how fast, and what describes it.</summary>
internal static class ApiSetup
{
    /// <summary>Programs with a token, and people who are signed in, to read.</summary>
    public const string ReadPolicy = "ApiRead";

    /// <summary>
    /// Programs with a token only: a cookie never changes anything here, so that no other site's form can.
    /// </summary>
    public const string TokenPolicy = "ApiToken";
    private const string EitherScheme = "Api";
    private const string Limits = "Api";
    private const int UsualRequestsPerMinute = 300;

    public static IServiceCollection AddApi(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, ApiTokenHandler>(ApiTokenHandler.SchemeName, null)
            .AddPolicyScheme(
                EitherScheme,
                null,
                o =>
                {
                    o.ForwardDefaultSelector = http =>
                        ApiTokenHandler.IsPresent(http) ? ApiTokenHandler.SchemeName : Visits.Scheme;
                    (o.ForwardChallenge, o.ForwardForbid) = (ApiTokenHandler.SchemeName, ApiTokenHandler.SchemeName);
                }
            );
        services
            .AddAuthorizationBuilder()
            .AddPolicy(ReadPolicy, new AuthorizationPolicyBuilder(EitherScheme).RequireAuthenticatedUser().Build())
            .AddPolicy(
                TokenPolicy,
                new AuthorizationPolicyBuilder(EitherScheme)
                    .RequireAuthenticatedUser()
                    .RequireClaim(ApiTokenHandler.TokenClaim)
                    .Build()
            );
        services.ConfigureHttpJsonOptions(o =>
        {
            o.SerializerOptions.Converters.Add(
                new JsonStringEnumConverter(System.Text.Json.JsonNamingPolicy.CamelCase)
            );
            o.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        var perMinute = configuration.GetValue("Api:RequestsPerMinute", UsualRequestsPerMinute);
        services.AddRateLimiter(o =>
        {
            o.AddPolicy(
                Limits,
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
            o.OnRejected = async (context, cancel) =>
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
            };
        });
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = false);
        services.AddOpenApi(ApiDocument.Describe);
        return services;
    }

    /// <summary>
    /// What the framework turns away without a word (a number that is none, JSON that is none, another method) is told
    /// in words too.
    /// </summary>
    public static WebApplication UseApiProblems(this WebApplication app)
    {
        app.UseWhen(
            http => http.Request.Path.StartsWithSegments("/api/v1", StringComparison.OrdinalIgnoreCase),
            api =>
                api.Use(
                    async (http, next) =>
                    {
                        await next(http);
                        if (
                            http.GetEndpoint() is null
                            && http.Response is { StatusCode: StatusCodes.Status302Found, HasStarted: false }
                        )
                        {
                            // An address that the API does not have: a program is told so, and not sent to a page for
                            // people.
                            http.Response.Clear();
                            http.Response.StatusCode = StatusCodes.Status404NotFound;
                        }

                        if (
                            http.Response is
                            {
                                StatusCode: >= StatusCodes.Status400BadRequest,
                                HasStarted: false,
                                ContentLength: null,
                                ContentType: null
                            }
                        )
                        {
                            await ApiProblems.Plain(http.Response.StatusCode).ExecuteAsync(http);
                        }
                    }
                )
        );
        return app;
    }

    public static WebApplication MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1")
            .RequireAuthorization(ReadPolicy)
            .RequireRateLimiting(Limits)
            .DisableAntiforgery()
            .AddEndpointFilter(SayAsync);
        ApiEndpoints.Map(api);
        app.MapOpenApi("/api/v1/openapi.json").AllowAnonymous();
        return app;
    }

    /// <summary>Failures of the request become problems in words.</summary>
    private static async ValueTask<object?> SayAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        try
        {
            return await next(context);
        }
        catch (FormatException)
        {
            return ApiProblems.Wrong(
                "“after” is none of our cursors. Send “next” of the page before, unchanged, or leave it out."
            );
        }
        catch (NotAllowedException e)
        {
            return Results.Problem(
                statusCode: StatusCodes.Status403Forbidden,
                title: "You may not do this",
                detail: e.Message
            );
        }
        catch (ChangedMeanwhileException e)
        {
            return Results.Problem(
                statusCode: StatusCodes.Status409Conflict,
                title: "It changed meanwhile",
                detail: e.Message
            );
        }
    }

    /// <summary>
    /// Counted by token, known or not, else by browser, else by address; neither token nor cookie is kept.
    /// </summary>
    private static string WhoAsks(HttpContext http) =>
        ApiTokenHandler.IsPresent(http) ? HashOf(http.Request.Headers.Authorization.ToString())
        : http.Request.Cookies.TryGetValue("throughline-session", out var cookie) ? HashOf(cookie)
        : Visits.Address(http);

    private static string HashOf(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
