using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Throughline.Web.Pages.Access.SignIn;

/// <summary>
/// Remembers, for five minutes and in a cookie of this site, whose password was right while they look for their code.
/// </summary>
internal static class PasswordStep
{
    private const string Claim = "password-was-right";

    public static Task KeepAsync(HttpContext http, Guid account) =>
        http.SignInAsync(
            IdentityConstants.TwoFactorUserIdScheme,
            new ClaimsPrincipal(
                new ClaimsIdentity([new Claim(Claim, account.ToString())], IdentityConstants.TwoFactorUserIdScheme)
            )
        );

    public static async Task<Guid?> WhoAsync(HttpContext http) =>
        Guid.TryParse(
            (await http.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Principal?.FindFirstValue(Claim),
            out var id
        )
            ? id
            : null;
}
