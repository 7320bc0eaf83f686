using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Documents.Outside;

namespace Throughline.Core.Packs;

/// <summary>Registers papers of agenda items, packs, and what was published of them.</summary>
public static class PacksSetup
{
    public static IServiceCollection AddPacks(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddScoped<ItemPapers>()
            .AddScoped<PackDesk>()
            .AddScoped<PackReports>()
            .AddScoped<PublishedPapers>()
            .AddSingleton(_ => new PackPrinting(
                configuration["Packs:Print"] is "false" or "False" ? OutsidePrograms.None : OutsidePrograms.Here
            ))
            .AddScoped<PublicChanges>()
            .AddScoped<PublishedMinutes>()
            .AddScoped<PublishedDecisions>()
            .AddScoped<PublishedProgramme>()
            .AddSingleton<PackWork>();
}
