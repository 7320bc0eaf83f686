using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Throughline.Core.Api;
using Throughline.Core.Data;

namespace Throughline.Web.Pages.Api;

/// <summary>
/// Lets programs in by "Authorization: Bearer TOKEN". Whoever brings a token acts as its agency's lead, whatever cookie
/// came along.
/// </summary>
internal sealed class ApiTokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "ApiToken";

    /// <summary>The claim that names the token.</summary>
    public const string TokenClaim = "token";
    private const string Bearer = "Bearer ";

    public static Guid? TokenOf(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(TokenClaim), out var id) ? id : null;

    public static bool IsPresent(HttpContext http) => http.Request.Headers.Authorization.Count > 0;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        var found = await Context
            .RequestServices.GetRequiredService<ApiTokens>()
            .FindAsync(header[Bearer.Length..].Trim(), Context.RequestAborted);
        if (found is not { } token)
        {
            return AuthenticateResult.Fail("The token is unknown, revoked or past its day.");
        }

        Context.RequestServices.GetRequiredService<Actor>().Person = token.Person;
        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.Name, token.Person.Name),
                new(TokenClaim, token.Token.ToString()),
                .. token.Person.Roles.Select(r => new Claim(ClaimTypes.Role, r.ToString())),
            ],
            SchemeName
        );
        return AuthenticateResult.Success(new(new ClaimsPrincipal(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer realm=\"Throughline\"";
        return ApiProblems.SignInFirst(IsPresent(Context)).ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        ApiProblems.TokenOnly().ExecuteAsync(Context);
}
