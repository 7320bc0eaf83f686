using System.Net;
using Microsoft.AspNetCore.Http;

namespace Throughline.Web.Shell;

/// <summary>
/// Whom an address answers: this computer alone, or others too, who must then be safe on their way here.
/// </summary>
internal static class Loopback
{
    private const string Default = "http://localhost:5080";

    /// <summary>
    /// A sentence that says why it does not start; null when every address is of this computer, or is protected and
    /// goes by a name.
    /// </summary>
    public static string? Refusal(IConfiguration configuration)
    {
        foreach (var url in Urls(configuration).Where(u => !Is(u)))
        {
            if (!NamesOf(configuration).Any(n => n != "*" && !IsHere(n)))
            {
                return $"To answer other computers at {url}, Throughline must know its name there. Set "
                    + $"AllowedHosts, such as AllowedHosts=plans.example.gov.uk.";
            }

            if (url.StartsWith("http:", StringComparison.OrdinalIgnoreCase) && !SitsBehindProxy(configuration))
            {
                return $"Throughline does not answer other computers at {url} without encryption. Give it an https "
                    + $"address with a certificate, or put a proxy in front and name the proxy's address in "
                    + $"Proxy:Known.";
            }
        }

        return NamesOf(configuration).Contains("*") && SitsBehindProxy(configuration)
            ? "Behind a proxy Throughline must know its name. Set AllowedHosts, such as "
                + "AllowedHosts=plans.example.gov.uk."
            : null;
    }

    /// <summary>True when nobody can reach the address from another computer.</summary>
    public static bool Is(string url) => IsHere(BindingAddress.Parse(url).Host);

    /// <summary>True when other computers reach it, so that everything must be encrypted on the way.</summary>
    public static bool AnswersOthers(IConfiguration configuration) =>
        SitsBehindProxy(configuration) || Urls(configuration).Any(u => !Is(u));

    public static bool SitsBehindProxy(IConfiguration configuration) =>
        !string.IsNullOrWhiteSpace(configuration["Proxy:Known"]);

    private static bool IsHere(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static string[] Urls(IConfiguration configuration) =>
        Parts(configuration["urls"] ?? configuration["ASPNETCORE_URLS"] ?? Default);

    private static string[] NamesOf(IConfiguration configuration) => Parts(configuration["AllowedHosts"] ?? "");

    private static string[] Parts(string text) =>
        text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
