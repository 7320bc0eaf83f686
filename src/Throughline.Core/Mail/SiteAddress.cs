using Microsoft.Extensions.Configuration;

namespace Throughline.Core.Mail;

/// <summary>
/// Where people reach this site: as it was said, or else as what was configured for the server tells, so that a link on
/// paper, in a mail or on the console leads here.
/// </summary>
public static class SiteAddress
{
    private const string Default = "http://localhost:5080";

    /// <summary>Without a stroke at the end.</summary>
    public static string Of(IConfiguration configuration) =>
        (Said(configuration) ?? ByName(configuration) ?? Listening(configuration) ?? Default).TrimEnd('/');

    private static string? Said(IConfiguration configuration) =>
        configuration["Mail:SiteAddress"] is { } said && !string.IsNullOrWhiteSpace(said) ? said.Trim() : null;

    /// <summary>The first name that the site goes by for others; they come by https, or it does not start.</summary>
    private static string? ByName(IConfiguration configuration)
    {
        if (Parts(configuration["AllowedHosts"]).FirstOrDefault(IsName) is not { } name)
        {
            return null;
        }

        // Behind a proxy the port is the proxy's own; otherwise it is that of the https address.
        var https = Addresses(configuration)
            .Select(a =>
                Uri.TryCreate(
                    a.Replace("//*", "//any", StringComparison.Ordinal)
                        .Replace("//+", "//any", StringComparison.Ordinal),
                    UriKind.Absolute,
                    out var uri
                )
                    ? uri
                    : null
            )
            .FirstOrDefault(u => u?.Scheme == Uri.UriSchemeHttps);
        var proxied = !string.IsNullOrWhiteSpace(configuration["Proxy:Known"]);
        return proxied || https is null || https.IsDefaultPort ? $"https://{name}" : $"https://{name}:{https.Port}";
    }

    private static bool IsName(string host) =>
        host != "*"
        && !host.StartsWith("*.", StringComparison.Ordinal)
        && host is not ("localhost" or "127.0.0.1" or "[::1]");

    private static string? Listening(IConfiguration configuration) =>
        Addresses(configuration)
            .FirstOrDefault()
            ?.Replace("//*", "//localhost", StringComparison.Ordinal)
            .Replace("//+", "//localhost", StringComparison.Ordinal)
            .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal)
            .Replace("//[::]", "//localhost", StringComparison.Ordinal);

    private static IEnumerable<string> Addresses(IConfiguration configuration) =>
        configuration
            .GetSection("Kestrel:Endpoints")
            .GetChildren()
            .Select(e => e["Url"])
            .OfType<string>()
            .Concat(Parts(configuration["urls"] ?? configuration["ASPNETCORE_URLS"]));

    private static string[] Parts(string? text) =>
        (text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
