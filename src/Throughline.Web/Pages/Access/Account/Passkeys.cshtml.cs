using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Web.Forms;
using Throughline.Web.Pages.Access.Kept;

namespace Throughline.Web.Pages.Access.Account;

/// <summary>My passkeys: which there are, one more, one fewer.</summary>
[AsksAgain, KeepsNothing]
public sealed class PasskeysModel(MyAccount account, Passkeys passkeys, Actor actor) : PageModel
{
    private MyAccountView? _me;

    public IReadOnlyList<PasskeyRow> Rows => _me?.Passkeys ?? [];
    public Problems Problems { get; private set; } = new();

    public async Task OnGetAsync(CancellationToken cancel) => _me = await account.ViewAsync(cancel);

    public async Task<IActionResult> OnPostOptionsAsync(CancellationToken cancel)
    {
        var me = await account.ViewAsync(cancel);
        return Content(await passkeys.AskForNewAsync(actor.Person.Id!.Value, me.Email, me.Name), "application/json");
    }

    public async Task<IActionResult> OnPostAddAsync(string? credential, string? name, CancellationToken cancel)
    {
        if (await passkeys.NewAsync(credential, actor.Person.Id!.Value) is { } passkey)
        {
            await account.AddPasskeyAsync(passkey, name ?? "", cancel);
            return LocalRedirect(AccessLinks.AccountPasskeys());
        }

        return await AgainAsync(new("passkey", "The passkey was not made. Try again"), cancel);
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? id, CancellationToken cancel) =>
        await account.RemovePasskeyAsync(id ?? "", cancel) is { } why
            ? await AgainAsync(new("passkey", why), cancel)
            : LocalRedirect(AccessLinks.AccountPasskeys());

    private async Task<IActionResult> AgainAsync(Problems problems, CancellationToken cancel)
    {
        (Problems, _me) = (problems, await account.ViewAsync(cancel));
        return Page();
    }
}
