using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Access;
using Throughline.Web.Forms;
using Throughline.Web.Pages.Access.Kept;

namespace Throughline.Web.Pages.Access.SignIn;

/// <summary>
/// How do you want to sign in? Passkey first, then an organisation's account, then password and code.
/// </summary>
[KeepsNothing]
public sealed class SignInModel(
    PasswordSignIn passwords,
    Passkeys passkeys,
    Organisations organisations,
    KeptForms kept
) : PageModel
{
    private const string No =
        "The e-mail address and password do not go together, or were tried too often. Check both; after five wrong "
        + "attempts wait 15 minutes";

    public string? To { get; private set; }
    public string? Email { get; private set; }
    public Problems Problems { get; private set; } = new();
    public IEnumerable<(string Name, string Label)> Organisations => organisations.All;

    /// <summary>True when the form that sent them here waits for them.</summary>
    public bool Kept { get; private set; }

    public async Task OnGetAsync(string? to, string? organisation, CancellationToken cancel)
    {
        To = to;
        Kept = KeptPosts.NamedIn(to) is { } form && await kept.WaitsAsync(form, cancel);
        if (organisation is not null)
        {
            Problems = new(
                "passkey",
                organisation == "failed"
                    ? "Signing in at your organisation was not finished. Try again, or choose another way"
                    : "Your organisation knows you, but nobody has invited you here under that address. Ask an "
                        + "administrator of the partnership"
            );
        }
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() =>
        Content(await passkeys.AskAsync(), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, string? to)
    {
        To = to;
        if (await passkeys.WhoseAsync(credential) is not { } account)
        {
            Problems = new("passkey", "This passkey is not known here. Try another, or choose another way");
            return Page();
        }

        await Visits.StartAsync(HttpContext, account, "passkey");
        return LocalRedirect(ReturnTo.Safe(Url, to));
    }

    public async Task<IActionResult> OnPostPasswordAsync(
        string? email,
        string? password,
        string? to,
        CancellationToken cancel
    )
    {
        (To, Email) = (to, email);
        if (string.IsNullOrWhiteSpace(email) || string.IsNullOrEmpty(password))
        {
            Problems = new(
                string.IsNullOrWhiteSpace(email) ? "email" : "password",
                string.IsNullOrWhiteSpace(email) ? "Enter your e-mail address" : "Enter your password"
            );
            return Page();
        }

        if (await SameTime.Of(() => passwords.CheckPasswordAsync(email.Trim(), password, cancel)) is not { } account)
        {
            Problems = new("password", No);
            return Page();
        }

        await PasswordStep.KeepAsync(HttpContext, account);
        return LocalRedirect(AccessLinks.SignInCode(to));
    }

    /// <summary>
    /// A plain link: a form's answer may not lead to another site (the page's own content policy), and going there
    /// changes nothing.
    /// </summary>
    /// <param name="again">True to have the organisation ask them again, whoever is signed in there.</param>
    public IActionResult OnGetOrganisation(string? name, string? to, bool again) =>
        organisations.SchemeOf(name) is { } scheme
            ? Challenge(OrganisationModel.Asking(AccessLinks.SignInOrganisation(ReturnTo.Safe(Url, to)), again), scheme)
            : NotFound();
}
