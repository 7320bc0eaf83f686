using System.Net;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.HttpOverrides;

namespace Throughline.Web.Shell;

/// <summary>
/// Whenever other computers are answered: https only, cookies that never go out unencrypted, and a proxy believed only
/// if it is named.
/// </summary>
internal static class Encryption
{
    private const string HostPrefix = "__Host-";

    /// <summary>"Proxy:Known": addresses or networks with semicolons between, such as "10.0.0.5;10.1.0.0/16".</summary>
    public static void AddEncryption(this IServiceCollection services, IConfiguration configuration)
    {
        if (!Loopback.AnswersOthers(configuration))
        {
            return;
        }

        services.Configure<ForwardedHeadersOptions>(o =>
        {
            o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            o.KnownProxies.Clear();
            o.KnownIPNetworks.Clear();
            foreach (
                var known in (configuration["Proxy:Known"] ?? "").Split(
                    ';',
                    StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                )
            )
            {
                o.KnownIPNetworks.Add(
                    System.Net.IPNetwork.Parse(
                        known.Contains('/', StringComparison.Ordinal)
                            ? known
                            : known
                                + (
                                    IPAddress.Parse(known).AddressFamily
                                    == System.Net.Sockets.AddressFamily.InterNetwork
                                        ? "/32"
                                        : "/128"
                                )
                    )
                );
            }
        });
        services.PostConfigureAll<CookieAuthenticationOptions>(o => Bind(configuration, o.Cookie));
        services.PostConfigureAll<OpenIdConnectOptions>(o =>
        {
            Bind(configuration, o.CorrelationCookie);
            Bind(configuration, o.NonceCookie);
        });
        services.AddAntiforgery(o => o.Cookie.SecurePolicy = CookieSecurePolicy.Always);
    }

    /// <summary>
    /// A cookie's name. Where other computers are answered it begins with "__Host-": a browser then takes and sends it only
    /// encrypted, only for this very host, and no other site of the domain can set it. Browsers refuse such a name on plain
    /// http, and on this computer alone http://localhost is plain; so there, and only there, the name is bare.
    /// </summary>
    public static string CookieName(IConfiguration configuration, string name) =>
        Loopback.AnswersOthers(configuration) && !name.StartsWith(HostPrefix, StringComparison.Ordinal)
            ? HostPrefix + name
            : name;

    /// <summary>Whatever the cookie: never unencrypted, for this host and all of it, and unseen by script.</summary>
    private static void Bind(IConfiguration configuration, CookieBuilder cookie)
    {
        if (cookie.Name is { } name)
        {
            cookie.Name = CookieName(configuration, name);
        }

        (cookie.SecurePolicy, cookie.Path, cookie.Domain, cookie.HttpOnly) = (
            CookieSecurePolicy.Always,
            "/",
            null,
            true
        );
    }

    /// <summary>First of all: who really asks, and whether the way here is encrypted.</summary>
    public static void UseEncryption(this WebApplication app)
    {
        if (!Loopback.AnswersOthers(app.Configuration))
        {
            return;
        }

        if (Loopback.SitsBehindProxy(app.Configuration))
        {
            app.UseForwardedHeaders();
        }

        app.UseHsts();
        app.Use(
            async (context, next) =>
            {
                // Load balancers ask after its health from next door, without encryption.
                if (context.Request.IsHttps || context.Request.Path.Value is "/health" or "/ready")
                {
                    await next(context);
                    return;
                }

                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                await context.Response.WriteAsync(
                    "This address is answered only encrypted. Open it again with https:// in front."
                );
            }
        );
    }
}
