using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Access;
using Throughline.Web.Forms;
using Throughline.Web.Pages.Access.Kept;

namespace Throughline.Web.Pages.Access.Account;

/// <summary>Sets or changes my password, always together with an authenticator.</summary>
[AsksAgain, KeepsNothing]
public sealed class PasswordModel(MyAccount account, Authenticators authenticators) : PageModel
{
    public NewAuthenticator Authenticator { get; private set; } = null!;
    public IReadOnlyList<string> Codes { get; private set; } = [];
    public Problems Problems { get; private set; } = new();

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(null, cancel);

    public async Task<IActionResult> OnPostAsync(string? password, string? code, string? key, CancellationToken cancel)
    {
        if (authenticators.Open(key) is { } opened)
        {
            var (codes, problems) = await account.SetPasswordAsync(
                password ?? "",
                code ?? "",
                opened,
                Visits.SessionOf(User),
                cancel
            );
            (Codes, Problems) = (codes, new(problems));
        }
        else
        {
            Problems = new(
                "code",
                "This page was open for too long. Add the new key below to your authenticator and enter its code"
            );
        }

        await ShowAsync(key, cancel);
        return Page();
    }

    private async Task ShowAsync(string? key, CancellationToken cancel) =>
        Authenticator = authenticators.Show((await account.ViewAsync(cancel)).Email, key);
}
