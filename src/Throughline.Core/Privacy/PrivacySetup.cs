using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Privacy.Words;

namespace Throughline.Core.Privacy;

/// <summary>Registers erasure and retention.</summary>
public static class PrivacySetup
{
    /// <param name="configuration">The section "Retention" says how long what is not needed is kept.</param>
    public static IServiceCollection AddPrivacy(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton(configuration.GetSection("Retention").Get<RetentionSettings>() ?? new RetentionSettings())
            .AddScoped<Retention>()
            .AddScoped<Erasure>()
            .AddScoped<FilesGone>()
            .AddScoped<StoreTidying>()
            .AddScoped<WordsRequests>();
}
