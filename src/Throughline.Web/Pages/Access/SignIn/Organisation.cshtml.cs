using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Throughline.Core.Access;
using Throughline.Core.Data;

namespace Throughline.Web.Pages.Access.SignIn;

/// <summary>Back from an organisation's own sign-in: lets in whom we know, and nobody else.</summary>
public sealed class OrganisationModel(
    OrganisationSignIn signIn,
    Organisations organisations,
    RecentProof proof,
    Actor actor,
    TimeProvider clock
) : PageModel
{
    private const string How = "organisation account";
    private const string Again = "asked-again";

    /// <summary>How long ago the organisation may have asked them for its word to count as asked again.</summary>
    private static readonly TimeSpan JustNow = TimeSpan.FromMinutes(5);

    /// <summary>What the organisation is asked, and where it sends them back to.</summary>
    /// <param name="again">True when it is to ask them again, and to say when it did.</param>
    internal static AuthenticationProperties Asking(string back, bool again) =>
        again
            ? new OpenIdConnectChallengeProperties
            {
                RedirectUri = back,
                Prompt = OpenIdConnectPrompt.Login,
                MaxAge = TimeSpan.Zero,
                Items = { [Again] = "true" },
            }
            : new() { RedirectUri = back };

    public async Task<IActionResult> OnGetAsync(string? to, CancellationToken cancel)
    {
        var said = await HttpContext.AuthenticateAsync(IdentityConstants.ExternalScheme);
        if (!said.Succeeded)
        {
            return LocalRedirect(AccessLinks.SignIn(to));
        }

        if (
            organisations.IdentityOf(said) is not { } identity
            || await signIn.FindAsync(identity, cancel) is not { } account
        )
        {
            await HttpContext.SignOutAsync(IdentityConstants.ExternalScheme);
            return LocalRedirect(AccessLinks.SignIn(to, "unknown"));
        }

        var proved = WasAskedAgain(said);
        if (proved && account == actor.Person.Id)
        {
            await HttpContext.SignOutAsync(IdentityConstants.ExternalScheme);
            await proof.NoteAsync(How, cancel);
        }
        else
        {
            await Visits.StartAsync(HttpContext, account, How, proved);
        }

        return LocalRedirect(ReturnTo.Safe(Url, to));
    }

    /// <summary>
    /// Its word that they are signed in there may be hours old; only that it asked them just now, as it was asked to, is
    /// proof (OpenID Connect Core 1.0, 3.1.2.1: max_age makes auth_time required).
    /// </summary>
    private bool WasAskedAgain(AuthenticateResult said) =>
        said.Properties?.Items.ContainsKey(Again) == true
        && long.TryParse(
            said.Principal?.FindFirst("auth_time")?.Value,
            System.Globalization.CultureInfo.InvariantCulture,
            out var at
        )
        && clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(at) < JustNow;
}
