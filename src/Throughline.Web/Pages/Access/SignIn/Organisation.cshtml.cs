using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Access;

namespace Throughline.Web.Pages.Access.SignIn;

/// <summary>Back from an organisation's own sign-in: lets in whom we know, and nobody else.</summary>
public sealed class OrganisationModel(OrganisationSignIn signIn, Organisations organisations) : PageModel
{
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

        await Visits.StartAsync(HttpContext, account, "organisation account");
        return LocalRedirect(ReturnTo.Safe(Url, to));
    }
}
