using Microsoft.Extensions.Logging.Console;

namespace Throughline.Web.Shell;

/// <summary>
/// What is logged: what this program says of itself, and what its foundations warn of. Whatever the settings ask for,
/// foundations do not write addresses, parameters or statements, which hold people's words: those levels are shut.
/// </summary>
internal static class Logs
{
    /// <summary>Faults of these come back as exceptions, which are told by their kind where they are met.</summary>
    private static readonly string[] Silent =
    [
        "Microsoft.EntityFrameworkCore",
        "Npgsql",
        "Microsoft.AspNetCore.Authentication.OpenIdConnect",
        "Microsoft.IdentityModel",
    ];

    /// <summary>These tell addresses, values and mail addresses below a warning.</summary>
    private static readonly string[] Warning = ["Microsoft", "System", "OpenIddict"];

    public static void AddQuietLogs(this WebApplicationBuilder builder)
    {
        var json = builder.Configuration.GetValue<bool>("Logging:Json");
        builder.Logging.ClearProviders().AddConsole(o => o.FormatterName = json ? QuietLines.Json : QuietLines.Plain);
        builder.Services.AddSingleton<ConsoleFormatter>(_ => new QuietLines(json, TimeProvider.System));
        builder.Services.PostConfigure<LoggerFilterOptions>(Shut);
        builder.Services.AddExceptionHandler<FaultLog>();
    }

    private static void Shut(LoggerFilterOptions filters)
    {
        var named = filters.Rules.Where(r => r.CategoryName is not null).ToList();
        foreach (var rule in named)
        {
            if (Least(rule.CategoryName!) is { } least && rule.LogLevel < least)
            {
                filters.Rules.Remove(rule);
                filters.Rules.Add(new(rule.ProviderName, rule.CategoryName, least, rule.Filter));
            }
        }

        // A provider's own rule is stronger than one for all, so that each has these.
        foreach (var provider in filters.Rules.Select(r => r.ProviderName).Append(null).Distinct().ToList())
        {
            foreach (var category in (string[])[.. Warning, .. Silent])
            {
                if (!named.Exists(r => r.ProviderName == provider && r.CategoryName == category))
                {
                    filters.Rules.Add(new(provider, category, Least(category), null));
                }
            }
        }
    }

    private static LogLevel? Least(string category) =>
        Silent.Any(s => category.StartsWith(s, StringComparison.OrdinalIgnoreCase)) ? LogLevel.None
        : Warning.Any(w => category.StartsWith(w, StringComparison.OrdinalIgnoreCase)) ? LogLevel.Warning
        : null;
}
