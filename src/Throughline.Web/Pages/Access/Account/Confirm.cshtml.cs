using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Web.Forms;
using Throughline.Web.Pages.Access.Kept;
using Throughline.Web.Pages.Access.SignIn;

namespace Throughline.Web.Pages.Access.Account;

/// <summary>Is it still you? Asked before somebody changes how they, or their programs, come in.</summary>
[KeepsNothing]
public sealed class ConfirmModel(
    MyAccount account,
    RecentProof proof,
    PasswordSignIn passwords,
    Passkeys passkeys,
    Organisations organisations,
    Actor actor
) : PageModel
{
    private const string No =
        "The password and the code do not go together, or were tried too often. Check both; each code works once, and after "
        + "five wrong attempts wait 15 minutes";

    public string? To { get; private set; }
    public MyAccountView Me { get; private set; } = null!;
    public Problems Problems { get; private set; } = new();

    /// <summary>Who may ask their organisation: those who have nothing else to show.</summary>
    public IEnumerable<(string Name, string Label)> Organisations =>
        Me is { HasPassword: false, Passkeys.Count: 0 }
            ? organisations.All.Where(o => Me.Organisations.Contains(o.Label, StringComparer.Ordinal))
            : [];

    public Task OnGetAsync(string? to, CancellationToken cancel) => ShowAsync(to, cancel);

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() =>
        Content(await passkeys.AskAsync(), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, string? to, CancellationToken cancel)
    {
        if (await passkeys.WhoseAsync(credential) is { } whose && whose == actor.Person.Id)
        {
            return await GoOnAsync("passkey", to, cancel);
        }

        Problems = new(
            "passkey",
            "This passkey is not one of yours, or was not used. Try again, or choose another way"
        );
        await ShowAsync(to, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostPasswordAsync(
        string? password,
        string? code,
        string? to,
        CancellationToken cancel
    )
    {
        await ShowAsync(to, cancel);
        if (
            Me.HasPassword
            && await SameTime.Of(async () =>
                await passwords.CheckPasswordAsync(Me.Email, password ?? "", cancel) is { } whose
                && whose == actor.Person.Id
                && await passwords.CheckCodeAsync(whose, code ?? "", cancel)
            )
        )
        {
            return await GoOnAsync("password", to, cancel);
        }

        Problems = new("password", No);
        return Page();
    }

    private async Task ShowAsync(string? to, CancellationToken cancel) =>
        (To, Me) = (to, await account.ViewAsync(cancel));

    private async Task<IActionResult> GoOnAsync(string how, string? to, CancellationToken cancel)
    {
        await proof.NoteAsync(how, cancel);
        return LocalRedirect(ReturnTo.Safe(Url, to));
    }
}
