using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Web.Pages.Shared;
using Throughline.Web.Pages.Shared.Error;

namespace Throughline.Web.Pages.Access;

/// <summary>Ties a browser's cookie to its session: starts it, looks at it on every request, ends it.</summary>
internal static class Visits
{
    /// <summary>The claim that names the session; the cookie holds nothing else of weight.</summary>
    private const string SessionClaim = "session";

    private static readonly object Away = new();

    public static readonly string Scheme = IdentityConstants.ApplicationScheme;

    /// <summary>Where a request comes from, as events say it.</summary>
    public static string From(HttpContext http) => $"web {Address(http)}";

    public static string Address(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "here";

    /// <summary>The cookie that names this browser's session, whatever it is called here; null when there is none.</summary>
    public static string? CookieOf(HttpContext http)
    {
        var options = http
            .RequestServices.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(Scheme);
        return options.CookieManager.GetRequestCookie(http, options.Cookie.Name!);
    }

    /// <summary>Signs somebody in who has proved who they are.</summary>
    /// <param name="proved">False when what they showed is not enough to change how they sign in.</param>
    /// <exception cref="NotAllowedException">The account was stopped.</exception>
    public static async Task StartAsync(HttpContext http, Guid account, string how, bool proved = true)
    {
        var sessions = http.RequestServices.GetRequiredService<Sessions>();
        var session = await sessions.StartAsync(
            account,
            how,
            proved,
            http.Request.Headers.UserAgent.ToString(),
            Address(http),
            http.RequestAborted
        );
        await http.SignOutAsync(IdentityConstants.ExternalScheme);
        await http.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await http.SignInAsync(
            Scheme,
            PrincipalOf(http.RequestServices.GetRequiredService<Actor>().Person, session.Id)
        );
    }

    public static async Task EndAsync(HttpContext http)
    {
        if (SessionOf(http.User) is { } session)
        {
            await http.RequestServices.GetRequiredService<Sessions>().SignOutAsync(session, http.RequestAborted);
        }

        await http.SignOutAsync(Scheme);
    }

    public static Guid? SessionOf(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(SessionClaim), out var id) ? id : null;

    /// <summary>
    /// At each request: the session must go on, and the person is who the account says now, not who the cookie once
    /// said.
    /// </summary>
    public static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        if (context.Principal is { } said && SessionOf(said) is { } session)
        {
            Person? person;
            try
            {
                person = await http
                    .RequestServices.GetRequiredService<Sessions>()
                    .FindAsync(session, From(http), http.RequestAborted);
            }
            catch (Exception e) when (DatabaseTrouble.Is(e))
            {
                // Thrown here it would be thrown again at the page that says so: authentication remembers its fault.
                http.Items[Away] = e;
                context.RejectPrincipal();
                return;
            }

            if (person is not null)
            {
                http.RequestServices.GetRequiredService<Actor>().Person = person;
                http.Items[ErrorModel.Agency] = person.MayChoose ? person.AgencyName : null;
                context.ReplacePrincipal(PrincipalOf(person, session));
                return;
            }
        }

        context.RejectPrincipal();
        await http.SignOutAsync(Scheme);
    }

    /// <summary>
    /// Stops a request whose person could not be looked up, as the database was away: nobody is sent to sign in again, and
    /// their cookie stays.
    /// </summary>
    public static Task StopWhereNobodyCouldAsk(HttpContext http, RequestDelegate next) =>
        http.Items[Away] is Exception fault && http.Features.Get<IExceptionHandlerFeature>() is null
            ? Task.FromException(new InvalidOperationException("The session could not be looked up.", fault))
            : next(http);

    /// <summary>Whoever has several agencies and has not said for which they act is asked before anything else.</summary>
    public static Task ChooseFirst(HttpContext http, RequestDelegate next)
    {
        var request = http.Request;
        if (
            http.RequestServices.GetRequiredService<Actor>().Person.MustChoose
            && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && http.GetEndpoint()?.Metadata is { } page
            && page.GetMetadata<PageActionDescriptor>() is not null
            && page.GetMetadata<IAllowAnonymous>() is null
            && page.GetMetadata<WhicheverAgency>() is null
        )
        {
            http.Response.Redirect(AccessLinks.AccountAgency(request.Path + request.QueryString));
            return Task.CompletedTask;
        }

        return next(http);
    }

    private static ClaimsPrincipal PrincipalOf(Person person, Guid session) =>
        new(
            new ClaimsIdentity(
                [
                    new(ClaimTypes.NameIdentifier, person.Id.ToString()!),
                    new(ClaimTypes.Name, person.Name),
                    new(SessionClaim, session.ToString()),
                    .. person.Roles.Select(r => new Claim(ClaimTypes.Role, r.ToString())),
                ],
                Scheme
            )
        );
}
