using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Api;
using Throughline.Core.Data;
using Throughline.Core.Exports;

namespace Throughline.Core.Spreadsheets;

/// <summary>Registers the spreadsheet both ways, exports, and the tokens of the API.</summary>
public static class SheetsSetup
{
    public static IServiceCollection AddSheets(this IServiceCollection services)
    {
        // The keys lie in the database, so that what one node sealed another opens.
        services.AddDataProtection().SetApplicationName("Throughline").PersistKeysToDbContext<ThroughlineDb>();
        return services
            .AddSingleton<SheetSeal>()
            .AddScoped<SheetQueries>()
            .AddScoped<SpreadsheetImports>()
            .AddScoped<SheetApplication>()
            .AddScoped<ExportOfEverything>()
            .AddScoped<ActionsList>()
            .AddScoped<ApiTokens>()
            .AddScoped<ApiReading>()
            .AddScoped<ApiSubmission>();
    }
}
