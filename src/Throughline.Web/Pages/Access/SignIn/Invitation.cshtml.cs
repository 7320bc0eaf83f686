using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Access;
using Throughline.Web.Forms;
using Throughline.Web.Pages.Access.Kept;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Access.SignIn;

/// <summary>
/// Accepts an invitation with a passkey, or with a password and an authenticator. Looking at it uses nothing.
/// </summary>
[KeepsNothing]
public sealed class InvitationModel(Invitations invitations, Passkeys passkeys, Authenticators authenticators)
    : PageModel
{
    public string Secret { get; private set; } = "";
    public Invitation? Invitation { get; private set; }
    public NewAuthenticator Authenticator { get; private set; } = null!;
    public IReadOnlyList<string> Codes { get; private set; } = [];
    public Problems Problems { get; private set; } = new();

    public Task OnGetAsync(string secret, CancellationToken cancel) => ShowAsync(secret, null, cancel);

    public async Task<IActionResult> OnPostPasskeyOptionsAsync(string secret, CancellationToken cancel) =>
        await invitations.LookAsync(secret, cancel) is { } i
            ? Content(await passkeys.AskForNewAsync(i.Id, i.Email, i.Name), "application/json")
            : BadRequest();

    public async Task<IActionResult> OnPostPasskeyAsync(string secret, string? credential, CancellationToken cancel)
    {
        if (await invitations.LookAsync(secret, cancel) is { } invitation)
        {
            if (
                await passkeys.NewAsync(credential, invitation.Id) is { } passkey
                && await invitations.AcceptAsync(secret, passkey, cancel) is { } account
            )
            {
                await Visits.StartAsync(HttpContext, account, "passkey");
                return LocalRedirect(Address.Home());
            }

            Problems = new("passkey", "The passkey was not made. Try again, or set a password");
        }

        await ShowAsync(secret, null, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostPasswordAsync(
        string secret,
        string? password,
        string? code,
        string? key,
        CancellationToken cancel
    )
    {
        if (authenticators.Open(key) is { } opened)
        {
            var accepted = await invitations.AcceptAsync(secret, password ?? "", code ?? "", opened, cancel);
            if (accepted.Account is { } account)
            {
                await Visits.StartAsync(HttpContext, account, "password");
                Codes = accepted.Codes;
                return Page();
            }

            Problems = new(accepted.Problems);
        }
        else
        {
            Problems = new(
                "code",
                "This page was open for too long. Add the new key below to your authenticator and enter its code"
            );
        }

        await ShowAsync(secret, key, cancel);
        return Page();
    }

    private async Task ShowAsync(string secret, string? key, CancellationToken cancel)
    {
        (Secret, Invitation) = (secret, await invitations.LookAsync(secret, cancel));
        if (Invitation is { } invitation)
        {
            Authenticator = authenticators.Show(invitation.Email, key);
        }
    }
}
