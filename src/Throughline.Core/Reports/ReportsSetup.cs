using Microsoft.Extensions.DependencyInjection;
using Throughline.Domain.Reports;

namespace Throughline.Core.Reports;

/// <summary>Registers the writing, checking, clearing and freezing of reports.</summary>
public static class ReportsSetup
{
    public static IServiceCollection AddReports(this IServiceCollection services) =>
        services
            .AddSingleton(ReportTemplates.Shipped)
            .AddScoped<ReportQueries>()
            .AddScoped<ReportWriting>()
            .AddScoped<ReportDrafts>()
            .AddScoped<ReportImplications>()
            .AddScoped<ReportComments>()
            .AddScoped<ReportClearance>()
            .AddScoped<ReportLive>()
            .AddScoped<ReportFreezing>()
            .AddScoped<ReportChecks>()
            .AddScoped<ReportWordIn>();
}
