using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Evidence.Assuring;
using Throughline.Core.Evidence.Scanning;

namespace Throughline.Core.Evidence;

/// <summary>
/// Registers evidence and where its files are kept: a bucket when "Evidence:S3:Bucket" is set, else a folder.
/// </summary>
public static class EvidenceSetup
{
    public static IServiceCollection AddEvidence(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection("Evidence").Get<EvidenceSettings>() ?? new EvidenceSettings();
        var beside = Path.Combine(
            Path.GetDirectoryName(Path.GetFullPath(configuration["Data:Path"] ?? "data/throughline.db"))!,
            "evidence"
        );
        return services
            .AddSingleton(settings)
            .AddSingleton<FileCheck>()
            .AddSingleton<FileTaking>()
            .AddSingleton<IEvidenceStore>(_ =>
                settings.S3 is { Bucket.Length: > 0 } bucket
                    ? new BucketStore(bucket)
                    : new FolderStore(settings.Path is { Length: > 0 } path ? path : beside)
            )
            .AddSingleton(ScannerSettings.Of(configuration))
            .AddSingleton<VirusScanner>()
            .AddScoped<ScanWork>()
            .AddScoped<EvidenceDesk>()
            .AddScoped<IGoesWithAnAgency, EvidenceOfAgency>()
            .AddScoped<EvidenceVerification>()
            .AddScoped<EvidenceQueries>()
            .AddScoped<EvidenceAsAt>()
            .AddScoped<AssuranceKeeper>()
            .AddScoped<Measures>();
    }
}
