using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;

namespace Throughline.Core.Spreadsheets;

/// <summary>Registers the spreadsheet both ways.</summary>
public static class SpreadsheetsSetup
{
    public static IServiceCollection AddSpreadsheets(this IServiceCollection services) =>
        services
            .AddSingleton<SheetSeal>()
            .AddScoped<SheetQueries>()
            .AddScoped<SpreadsheetImports>()
            .AddScoped<SheetApplication>()
            .AddScoped<IGoesWithAnAgency, SheetsOfAgency>();
}
