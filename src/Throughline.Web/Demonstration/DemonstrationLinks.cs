using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Web.Pages.Access;
using Throughline.Web.Shell;

namespace Throughline.Web.Demonstration;

/// <summary>
/// Writes a one-time sign-in link for each demonstration person to the console, and only where nobody else can use one.
/// </summary>
internal static class DemonstrationLinks
{
    public static async Task PrintAsync(WebApplication app)
    {
        if (!MayPrint(app.Configuration, app.Urls))
        {
            return;
        }

        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().Person = Person.Program("Demonstration", "command line");
        var links = await scope
            .ServiceProvider.GetRequiredService<DemonstrationPeople>()
            .LinksAsync(app.Lifetime.ApplicationStopping);
        if (links.Count == 0)
        {
            return;
        }

        Console.WriteLine(
            "Sign in as one of the demonstration people (each link works once, for a day, on this computer):"
        );
        foreach (var link in links)
        {
            Console.WriteLine(
                $"  {link.Name}, {link.Roles.ToLowerInvariant()}{(link.Agency is null ? "" : " of " + link.Agency)}\n    {app.Urls.First()}{AccessLinks.SignInLink(link.Secret)}"
            );
        }
    }

    /// <summary>
    /// True for a demonstration of which every address that is bound is of this computer, and in front of which no
    /// proxy stands.
    /// </summary>
    internal static bool MayPrint(IConfiguration configuration, IEnumerable<string> bound) =>
        configuration.GetValue("Demonstration", false)
        && !Loopback.SitsBehindProxy(configuration)
        && bound.Any()
        && bound.All(Loopback.Is);
}
