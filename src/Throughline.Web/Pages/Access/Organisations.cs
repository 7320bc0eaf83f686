using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Throughline.Core.Access;

namespace Throughline.Web.Pages.Access;

/// <summary>One organisation's sign-in server: the configuration section "OpenIdConnect:NAME".</summary>
public sealed record Organisation
{
    /// <summary>Its issuer, such as "https://login.microsoftonline.com/TENANT/v2.0".</summary>
    public required string Authority { get; init; }
    public required string ClientId { get; init; }
    public string? ClientSecret { get; init; }

    /// <summary>What its button says.</summary>
    public required string DisplayName { get; init; }

    /// <summary>
    /// The mail domains that this organisation may speak for, such as "marrowdale.police.example": it vouches for
    /// nobody else's people.
    /// </summary>
    public required IReadOnlyList<string> Domains { get; init; }

    /// <summary>
    /// True for a server that gives out only addresses which it manages but does not say "email_verified", as a single
    /// Entra ID tenant.
    /// </summary>
    public bool VerifiesAddresses { get; init; }
}

/// <summary>The organisations whose own accounts sign in here.</summary>
public sealed class Organisations(IReadOnlyDictionary<string, Organisation> organisations)
{
    private const string Prefix = "organisation-";

    public IEnumerable<(string Name, string Label)> All => organisations.Select(o => (o.Key, o.Value.DisplayName));

    /// <returns>Null when there is no such organisation.</returns>
    public string? SchemeOf(string? name) => name is not null && organisations.ContainsKey(name) ? Prefix + name : null;

    /// <returns>Who the server says they are; null when it is none of ours or says too little.</returns>
    public OrganisationIdentity? IdentityOf(AuthenticateResult said)
    {
        var name = said.Properties?.Items[".AuthScheme"]?[Prefix.Length..];
        if (
            name is null
            || !organisations.TryGetValue(name, out var organisation)
            || said.Principal?.FindFirst("sub")?.Value is not { Length: > 0 } subject
        )
        {
            return null;
        }

        var email = said.Principal.FindFirst("email")?.Value;
        var verified =
            organisation.VerifiesAddresses
            || string.Equals(
                said.Principal.FindFirst("email_verified")?.Value,
                "true",
                StringComparison.OrdinalIgnoreCase
            );
        var speaksFor =
            email is not null
            && organisation.Domains.Any(d => email.EndsWith("@" + d, StringComparison.OrdinalIgnoreCase));
        return new(Prefix + name, organisation.DisplayName, subject, verified && speaksFor ? email : null);
    }

    public static void Add(
        IServiceCollection services,
        AuthenticationBuilder authentication,
        IConfiguration configuration
    )
    {
        var all = configuration
            .GetSection("OpenIdConnect")
            .GetChildren()
            .ToDictionary(
                s => s.Key,
                s =>
                    s.Get<Organisation>()
                    ?? throw new InvalidOperationException($"The setting OpenIdConnect:{s.Key} is empty.")
            );
        services.AddSingleton(new Organisations(all)).AddSingleton<OrganisationTrouble>();
        foreach (var (name, organisation) in all)
        {
            authentication.AddOpenIdConnect(Prefix + name, organisation.DisplayName, o => Set(o, name, organisation));
        }
    }

    private static void Set(OpenIdConnectOptions o, string name, Organisation organisation)
    {
        (o.Authority, o.ClientId, o.ClientSecret, o.SignInScheme) = (
            organisation.Authority,
            organisation.ClientId,
            organisation.ClientSecret,
            IdentityConstants.ExternalScheme
        );
        (o.ResponseType, o.ResponseMode, o.UsePkce, o.MapInboundClaims) = (
            OpenIdConnectResponseType.Code,
            OpenIdConnectResponseMode.Query,
            true,
            false
        );
        (o.GetClaimsFromUserInfoEndpoint, o.SaveTokens, o.CallbackPath) = (
            true,
            false,
            $"/sign-in/organisation/{name}"
        );
        o.ClaimActions.MapJsonKey("email", "email");
        o.ClaimActions.MapJsonKey("email_verified", "email_verified");
        o.Scope.Clear();
        foreach (var scope in (string[])["openid", "profile", "email"])
        {
            o.Scope.Add(scope);
        }

        // Lax is enough, since the answer comes back as a plain link; "None" would be refused on http://localhost.
        (o.CorrelationCookie.SameSite, o.NonceCookie.SameSite) = (SameSiteMode.Lax, SameSiteMode.Lax);
        (o.CorrelationCookie.SecurePolicy, o.NonceCookie.SecurePolicy) = (
            CookieSecurePolicy.SameAsRequest,
            CookieSecurePolicy.SameAsRequest
        );
        o.RequireHttpsMetadata = !(
            Uri.TryCreate(organisation.Authority, UriKind.Absolute, out var at)
            && (
                at.Host == "localhost"
                || (IPAddress.TryParse(at.Host, out var address) && IPAddress.IsLoopback(address))
            )
        );
        o.Events.OnRemoteFailure = context =>
        {
            context.HttpContext.RequestServices.GetRequiredService<OrganisationTrouble>().Tell(name, context.Failure);
            context.Response.Redirect(AccessLinks.SignIn(organisation: "failed"));
            context.HandleResponse();
            return Task.CompletedTask;
        };
    }
}
