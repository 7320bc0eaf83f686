using Microsoft.Extensions.DependencyInjection;

namespace Throughline.Core.Api;

/// <summary>Registers the tokens of the API, and what it reads and takes in.</summary>
public static class ApiTokensSetup
{
    public static IServiceCollection AddApiTokens(this IServiceCollection services) =>
        services.AddScoped<ApiTokens>().AddScoped<ApiReading>().AddScoped<ApiSubmission>();
}
