using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Documents;
using Throughline.Domain.Access;
using Throughline.Web.Pages.Access.Kept;
using Throughline.Web.Pages.Api;
using Throughline.Web.Pages.Overview;
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
    private const long FormOverhead = 1024 * 1024;
    private const int MostFilesAtOnce = 20;

    public static IServiceCollection AddPagesAndSafety(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddRazorPages()
            .AddMvcOptions(o =>
            {
                o.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
                o.Filters.AddService<StaleFormsComeBack>();
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
        var most = (new ReadingLimits().MaxFileBytes * MostFilesAtOnce) + FormOverhead;
        services.Configure<FormOptions>(o => (o.MultipartBodyLengthLimit, o.ValueCountLimit) = (most, 4096));
        services.Configure<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>(o =>
            o.Limits.MaxRequestBodySize = most
        );
        services.AddSingleton(new SiteName(configuration["Partnership:Name"] ?? "Throughline"));
        return services;
    }

    public static WebApplication UsePagesAndSafety(this WebApplication app)
    {
        app.UseEncryption();
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/error",
                AllowStatusCode404Response = true,
                StatusCodeSelector = Refusal.StatusOf,

                // To be told no is no fault of the program.
                SuppressDiagnosticsCallback = context =>
                    context.Exception is NotAllowedException or NotHereException or ProofNeededException,
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
                    c.AddImgSrc().Self();
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
        app.UseApiProblems();
        app.UseRouting();
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
    /// before this, may be.
    /// </summary>
    private static Task NothingIsKept(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
