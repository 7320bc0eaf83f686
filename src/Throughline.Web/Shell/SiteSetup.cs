using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Web.Forms;
using Throughline.Web.Pages.Access.Kept;
using Throughline.Web.Pages.Api;
using Throughline.Web.Pages.Overview;
using Throughline.Web.Pages.Public;
using Throughline.Web.Pages.Shared;
using Throughline.Web.Pages.Shared.Asked;
using Throughline.Web.Pages.Shared.Error;
using Throughline.Web.Plots;

namespace Throughline.Web.Shell;

/// <summary>
/// Razor Pages and what keeps them safe: strict content policy, antiforgery on every post, size limits, plain error
/// pages.
/// </summary>
internal static class SiteSetup
{
    public static IServiceCollection AddPagesAndSafety(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddRazorPages()
            .AddMvcOptions(o =>
            {
                o.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
                o.Filters.AddService<StaleFormsComeBack>();
                o.Filters.AddService<FormsStayWithTheirAgency>();
                o.Filters.Add(new SentOnce());
                o.ValueProviderFactories.Insert(0, new SearchedWordsReading());
            });
        services.AddScoped<SearchedWords>();
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = Encryption.CookieName(configuration, "throughline-form");
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.HttpOnly = true;
        });
        services.AddMemoryCache(o => o.SizeLimit = 20);
        services.AddSingleton<ShownPages>();
        services.AddScoped<SourceView>();
        services.AddSingleton<PlotDrawing>().AddScoped<OverviewPlots>();
        services.AddBodyLimits();
        services.AddPublicPages();
        services.AddSingleton(new SiteName(configuration["Partnership:Name"] ?? "Throughline"));
        return services;
    }

    public static WebApplication UsePagesAndSafety(this WebApplication app)
    {
        app.UseEncryption();
        app.UsePublicAddress();
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/error",
                AllowStatusCode404Response = true,
                StatusCodeSelector = Refusal.StatusOf,

                // FaultLog says it, without words.
                SuppressDiagnosticsCallback = _ => true,
            }
        );
        app.UseStatusCodePagesWithReExecute("/error", "?status={0}");
        app.UseSecurityHeaders(
            new HeaderPolicyCollection()
                .AddDefaultSecurityHeaders()
                .AddContentSecurityPolicy(c =>
                {
                    c.AddDefaultSrc().None();
                    c.AddScriptSrc().Self();
                    c.AddStyleSrc().Self();
                    // A scanned page stands in its drawing as a picture, checked to be a JPEG.
                    c.AddImgSrc().Self().Data();
                    c.AddFontSrc().Self();
                    c.AddConnectSrc().Self();
                    c.AddFormAction().Self();
                    c.AddBaseUri().None();
                    c.AddFrameAncestors().None();
                })
                .RemoveServerHeader()
        );
        app.UseStaticFiles();
        app.Use(NothingIsKept);
        app.UsePublicPages();
        app.UseApiProblems();
        app.UseRouting();
        app.UseOnlyPublicRoutes();
        app.UseRateLimiter();
        app.UseSignIn();
        app.MapGet("/health", () => Results.Text("ok")).AllowAnonymous();
        app.MapGet("/ready", Readiness.AnswerAsync).AllowAnonymous();
        app.MapApi();
        app.MapRazorPages();
        return app;
    }

    /// <summary>
    /// What is made for one person is kept by no cache, theirs on a shared computer least of all. Static files, which stand
    /// before this, may be; and what is the same for everybody says for itself how long.
    /// </summary>
    private static Task NothingIsKept(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            if (!context.Items.ContainsKey(typeof(PublicAnswer)))
            {
                context.Response.Headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });
        return next(context);
    }
}
