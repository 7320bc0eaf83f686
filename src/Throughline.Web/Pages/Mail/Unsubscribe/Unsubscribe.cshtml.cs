using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Mail;

namespace Throughline.Web.Pages.Mail.Unsubscribe;

/// <summary>
/// Asks before it turns mails off: a program that follows links in mails must not do it by itself. The signed address
/// is the proof; nobody signs in.
/// </summary>
public sealed class UnsubscribeModel(Unsubscribing unsubscribing) : PageModel
{
    public UnsubscribeToken? What { get; private set; }
    public string Token { get; private set; } = "";

    public IActionResult OnGet(string token)
    {
        (What, Token) = (unsubscribing.Read(token), token);
        return What is null ? NotFound() : Page();
    }
}
