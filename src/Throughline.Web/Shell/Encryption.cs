using System.Net;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.HttpOverrides;

namespace Throughline.Web.Shell;

/// <summary>
/// Whenever other computers are answered: https only, cookies that never go out unencrypted, and a proxy believed only
/// if it is named.
/// </summary>
internal static class Encryption
{
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
        services.ConfigureAll<CookieAuthenticationOptions>(o => o.Cookie.SecurePolicy = CookieSecurePolicy.Always);
        services.AddAntiforgery(o => o.Cookie.SecurePolicy = CookieSecurePolicy.Always);
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
                await context.Response.WriteAsync("Use https: Throughline answers nothing else here.");
            }
        );
    }
}
