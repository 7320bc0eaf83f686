using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Throughline.Web.Pages.Mail;

/// <summary>Whoever gets a mail can turn it off, signed in or not.</summary>
internal static class MailPages
{
    public static void Open(PageConventionCollection pages) => pages.AllowAnonymousToFolder("/Mail/Unsubscribe");
}
