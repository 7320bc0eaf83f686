using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Access;
using Throughline.Core.Mail;

namespace Throughline.Web.Pages.Mail;

/// <summary>Which mails a person wants, and how often.</summary>
public sealed class PreferencesModel(MailPreferences preferences) : PageModel
{
    public MailWishes? Wishes { get; private set; }
    public bool Saved { get; private set; }

    public async Task OnGetAsync(bool saved, CancellationToken cancel) =>
        (Wishes, Saved) = (await preferences.MineAsync(cancel), saved);

    public async Task<IActionResult> OnPostAsync(int? digest, MailKind[] wanted, CancellationToken cancel)
    {
        if (digest is { } hours && MailPreferences.Digests.Contains(hours))
        {
            await preferences.SetMineAsync(hours, MailKinds.Optional.Except(wanted), cancel);
        }

        return Redirect(MailLinks.MailPreferences(saved: true));
    }
}
