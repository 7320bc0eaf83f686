using Throughline.Core.Mail;

namespace Throughline.Web.Pages.Public;

/// <summary>
/// Where the public's pages are: below "/public" of the product's own address, or at the root of an address of their own
/// where "Public:Host" names one. Nothing else of the product is served there.
/// </summary>
public sealed class PublicSite(IConfiguration configuration, IHttpContextAccessor accessor)
{
    /// <summary>What their look needs.</summary>
    private static readonly string[] Files = ["/app.css", "/icon.svg"];

    private const string Fonts = "/fonts";

    private static readonly object Own = new();

    /// <summary>What an address of their own is served from; before anything that looks at the path.</summary>
    public static Task LeadAsync(HttpContext http, RequestDelegate next)
    {
        var request = http.Request;
        if (
            Host(http.RequestServices.GetRequiredService<IConfiguration>()) is { } own
            && request.Host.Host.Equals(own, StringComparison.OrdinalIgnoreCase)
        )
        {
            http.Items[Own] = Own;
            var path = request.Path;
            if (
                !Array.Exists(Files, f => path == f)
                && !path.StartsWithSegments(Fonts, StringComparison.OrdinalIgnoreCase)
            )
            {
                request.Path = path == "/" ? PublicLinks.Meetings() : PublicLinks.Meetings() + path;
            }
        }

        return next(http);
    }

    /// <summary>An address of the public's pages as a link on this one.</summary>
    public string To(string link) => IsHere() ? Short(link) : link;

    /// <summary>The same with the site's name, as feeds need it.</summary>
    public string Full(string link) =>
        Host(configuration) is { } host ? $"https://{host}{Short(link)}" : SiteAddress.Of(configuration) + link;

    /// <summary>An address of the product's other pages, which are not served at the public's own.</summary>
    public string Elsewhere(string link) => IsHere() ? SiteAddress.Of(configuration) + link : link;

    /// <summary>True where a request came to the public's own address.</summary>
    public static bool IsOwn(HttpContext http) => http.Items.ContainsKey(Own);

    private bool IsHere() => accessor.HttpContext is { } http && IsOwn(http);

    private static string Short(string link)
    {
        var rest = link[PublicLinks.Meetings().Length..];
        return rest.Length == 0 ? "/" : rest;
    }

    private static string? Host(IConfiguration configuration) =>
        configuration["Public:Host"] is { } host && !string.IsNullOrWhiteSpace(host) ? host.Trim() : null;
}
