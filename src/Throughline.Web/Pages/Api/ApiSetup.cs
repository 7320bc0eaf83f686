using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Throughline.Core.Api;
using Throughline.Domain.Access;
using Throughline.Web.Pages.Access;

namespace Throughline.Web.Pages.Api;

/// <summary>The REST API: who comes in, and what describes it.</summary>
internal static class ApiSetup
{
    /// <summary>Programs with a token, and people who are signed in, to read.</summary>
    public const string ReadPolicy = "ApiRead";

    /// <summary>
    /// Programs with a token only: a cookie never changes anything here, so that no other site's form can.
    /// </summary>
    public const string TokenPolicy = "ApiToken";
    private const string EitherScheme = "Api";

    public static IServiceCollection AddApi(this IServiceCollection services, IConfiguration configuration)
    {
        AddSignIn(services);
        services.ConfigureHttpJsonOptions(o =>
        {
            o.SerializerOptions.Converters.Add(
                new JsonStringEnumConverter(System.Text.Json.JsonNamingPolicy.CamelCase)
            );
            o.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        services.AddApiLimits(configuration);
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = false);
        services.AddOpenApi(ApiDocument.Describe);
        return services;
    }

    private static void AddSignIn(IServiceCollection services)
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
    }

    public static WebApplication MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1")
            .RequireAuthorization(ReadPolicy)
            .RequireRateLimiting(ApiLimits.Policy)
            .DisableAntiforgery()
            .AddEndpointFilter(ApiFailures.SayAsync);
        ApiEndpoints.Map(api);
        app.MapOpenApi("/api/v1/openapi.json").AllowAnonymous();
        return app;
    }
}
