using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Access;
using Throughline.Web.Forms;
using Throughline.Web.Pages.Access.Kept;

namespace Throughline.Web.Pages.Access.SignIn;

/// <summary>The second step after a password.</summary>
[KeepsNothing]
public sealed class CodeModel(PasswordSignIn passwords) : PageModel
{
    public string? To { get; private set; }
    public Problems Problems { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync(string? to)
    {
        To = to;
        return await PasswordStep.WhoAsync(HttpContext) is null ? LocalRedirect(AccessLinks.SignIn(to)) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string? code, string? to, CancellationToken cancel)
    {
        To = to;
        if (await PasswordStep.WhoAsync(HttpContext) is not { } account)
        {
            return LocalRedirect(AccessLinks.SignIn(to));
        }

        if (!await SameTime.Of(() => passwords.CheckCodeAsync(account, code ?? "", cancel)))
        {
            Problems = new(
                "code",
                "This code is wrong, was used already, or was tried too often. Wait for the next one; after five "
                    + "wrong attempts wait 15 minutes"
            );
            return Page();
        }

        await Visits.StartAsync(HttpContext, account, "password");
        return LocalRedirect(ReturnTo.Safe(Url, to));
    }
}
