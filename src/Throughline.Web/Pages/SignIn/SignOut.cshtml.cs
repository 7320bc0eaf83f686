using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Web.SignIn;

namespace Throughline.Web.Pages.SignIn;

/// <summary>Ends this browser's session.</summary>
public sealed class SignOutModel : PageModel
{
    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        await Visits.EndAsync(HttpContext);
        return LocalRedirect(Links.SignIn());
    }
}
