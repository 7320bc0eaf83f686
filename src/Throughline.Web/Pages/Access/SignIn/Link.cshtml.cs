using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Access;
using Throughline.Web.Pages.Access.Kept;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Access.SignIn;

/// <summary>
/// A one-time link: looking at it shows a button, and only the button uses it, so that a mail scanner does not.
/// </summary>
[KeepsNothing]
public sealed class LinkModel(SignInLinks links, KeptPosts kept) : PageModel
{
    public string? Name { get; private set; }

    public async Task OnGetAsync(string secret, CancellationToken cancel) =>
        Name = await links.LookAsync(secret, cancel);

    public async Task<IActionResult> OnPostAsync(string secret, CancellationToken cancel)
    {
        if (await links.UseAsync(secret, cancel) is not { } account)
        {
            return Page();
        }

        await Visits.StartAsync(HttpContext, account, "one-time link");
        return LocalRedirect(await kept.LatestAsync(cancel) ?? Address.Home());
    }
}
