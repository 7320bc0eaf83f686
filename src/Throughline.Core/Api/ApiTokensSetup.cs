using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;

namespace Throughline.Core.Api;

/// <summary>Registers the tokens of the API, and what it reads and takes in.</summary>
public static class ApiTokensSetup
{
    public static IServiceCollection AddApiTokens(this IServiceCollection services) =>
        services
            .AddScoped<ApiTokens>()
            .AddScoped<IEndsWithAPerson, TokensOfPerson>()
            .AddScoped<IGoesWithAnAgency, TokensOfAgency>()
            .AddScoped<ApiReading>()
            .AddScoped<ApiSubmission>();
}
