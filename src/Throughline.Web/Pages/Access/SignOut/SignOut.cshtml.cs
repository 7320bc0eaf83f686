using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Throughline.Web.Pages.Access.SignOut;

/// <summary>Ends this browser's session.</summary>
public sealed class SignOutModel : PageModel
{
    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        await Visits.EndAsync(HttpContext);
        return LocalRedirect(AccessLinks.SignIn());
    }
}
