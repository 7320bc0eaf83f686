using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Access;
using Throughline.Web.Forms;
using Throughline.Web.Pages.Access;
using Throughline.Web.Pages.Access.Kept;

namespace Throughline.Web.Shell;

/// <summary>
/// Who may come in: cookies, sessions, and folders of pages by role. What is not opened here is closed.
/// </summary>
internal static class SignInSetup
{
    public static IServiceCollection AddSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpContextAccessor();
        new IdentityBuilder(typeof(Account), services).AddSignInManager();
        services.AddScoped<Passkeys>().AddSingleton<Authenticators>();
        services.AddScoped<KeptPosts>().AddScoped<Typist>().AddScoped<StaleFormsComeBack>();
        services.AddScoped<FormsStayWithTheirAgency>();
        services.Configure<IdentityPasskeyOptions>(o =>
            (o.ResidentKeyRequirement, o.UserVerificationRequirement) = ("required", "required")
        );
        var authentication = services.AddAuthentication(o =>
            (o.DefaultScheme, o.DefaultSignInScheme) = (Visits.Scheme, IdentityConstants.ExternalScheme)
        );
        authentication.AddIdentityCookies();
        Organisations.Add(services, authentication, configuration);
        services.ConfigureApplicationCookie(o =>
        {
            (o.Cookie.Name, o.Cookie.HttpOnly, o.Cookie.SameSite, o.Cookie.SecurePolicy) = (
                Encryption.CookieName(configuration, "throughline-session"),
                true,
                SameSiteMode.Lax,
                CookieSecurePolicy.SameAsRequest
            );
            (o.ExpireTimeSpan, o.SlidingExpiration) = (SessionSettings.Of(configuration).Idle, true);
            (o.LoginPath, o.ReturnUrlParameter) = (AccessLinks.SignIn(), "to");
            o.Events.OnValidatePrincipal = Visits.CheckAsync;
            o.Events.OnRedirectToLogin = AskToSignInAsync;
            o.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        var policies = services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        foreach (var permission in Enum.GetValues<Permission>())
        {
            var roles = permission.Roles();
            policies.AddPolicy(
                permission.ToString(),
                p => p.RequireAssertion(c => roles.Any(r => c.User.IsInRole(r.ToString())))
            );
        }

        services.AddEncryption(configuration);
        services.AddSignInLimits(configuration);
        services.Configure<RazorPagesOptions>(o => PagesByRole.Open(o.Conventions));
        return services;
    }

    /// <summary>Whoever's session has ended comes back to where they were, and to what they typed if it can be kept.</summary>
    private static async Task AskToSignInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method))
        {
            context.Response.Redirect(context.RedirectUri);
            return;
        }

        var kept = await http
            .RequestServices.GetRequiredService<KeptPosts>()
            .KeepAsync(http, must: null, http.RequestAborted);
        context.Response.Redirect(AccessLinks.SignIn(kept ?? KeptPosts.PageOf(http.Request)));
    }

    /// <summary>After routing: knows who asks, and turns away whom the folder is not for.</summary>
    public static WebApplication UseSignIn(this WebApplication app)
    {
        app.Use(
            (context, next) =>
            {
                context.RequestServices.GetRequiredService<Actor>().Person = Person.Nobody with
                {
                    From = Visits.From(context),
                };
                return next(context);
            }
        );
        app.UseAuthentication();
        app.Use(Visits.StopWhereNobodyCouldAsk);
        app.Use(Visits.ChooseFirst);
        app.UseAuthorization();
        return app.UseKeptForms();
    }
}
