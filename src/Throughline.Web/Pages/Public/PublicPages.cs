using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Throughline.Web.Pages.Shared.Error;

namespace Throughline.Web.Pages.Public;

/// <summary>What was published is for everybody, without signing in.</summary>
internal static class PublicPages
{
    public static void Open(PageConventionCollection pages) => pages.AllowAnonymousToFolder("/Public");

    public static IServiceCollection AddPublicPages(this IServiceCollection services) =>
        services.AddSingleton<PublicFreshness>().AddSingleton<PublicCaching>().AddScoped<PublicSite>();

    /// <summary>Before anything that looks at the path: an address of its own leads to them and to nothing else.</summary>
    public static void UsePublicAddress(this IApplicationBuilder app) => app.Use(PublicSite.LeadAsync);

    /// <summary>Before anybody is known: the answers are for everybody.</summary>
    public static void UsePublicPages(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                if (!http.Request.Path.StartsWithSegments(PublicLinks.Meetings(), StringComparison.OrdinalIgnoreCase))
                {
                    return next(http);
                }

                http.Items[ErrorModel.Look] = new OtherLook(
                    "/Pages/Public/_PublicLayout.cshtml",
                    http.RequestServices.GetRequiredService<PublicSite>().To(PublicLinks.Meetings())
                );
                return PublicCaching.IsPublic(http.Request)
                    ? http.RequestServices.GetRequiredService<PublicCaching>().AnswerAsync(http, next)
                    : next(http);
            }
        );

    /// <summary>After routing: whoever asks for what is not there is told so, and not to sign in.</summary>
    public static void UseOnlyPublicRoutes(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                if (
                    http.Request.Path.StartsWithSegments(PublicLinks.Meetings(), StringComparison.OrdinalIgnoreCase)
                    && http.GetEndpoint() is null
                )
                {
                    http.Response.StatusCode = StatusCodes.Status404NotFound;
                    return Task.CompletedTask;
                }

                return next(http);
            }
        );
}
