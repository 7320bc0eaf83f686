using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Throughline.Web.Pages.SignIn;

/// <summary>How do you want to sign in?</summary>
public sealed class SignInModel : PageModel
{
    public string? To { get; private set; }

    public void OnGet(string? to) => To = to;
}
