using System.Net;
using Microsoft.AspNetCore.Http;

namespace Throughline.Web;

/// <summary>Until there is sign-in, the product answers this computer only.</summary>
internal static class Loopback
{
    /// <summary>A sentence that says why it does not start; null when every address is of this computer.</summary>
    public static string? Refusal(IConfiguration configuration)
    {
        var urls = (configuration["urls"] ?? configuration["ASPNETCORE_URLS"] ?? "http://127.0.0.1:5080").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var url in urls)
        {
            if (!Is(url))
            {
                return $"Throughline answers this computer only and does not start on {url}. Use an address such as http://127.0.0.1:5080.";
            }
        }

        return null;
    }

    /// <summary>True when nobody can reach the address from another computer.</summary>
    public static bool Is(string url)
    {
        var host = BindingAddress.Parse(url).Host;
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
    }
}
