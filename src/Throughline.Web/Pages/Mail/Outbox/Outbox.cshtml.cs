using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Data;
using Throughline.Core.Mail;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Mail.Outbox;

/// <summary>
/// Mails that wait, were sent, or failed with what to do. Stands under /admin, and is for coordinators too.
/// </summary>
public sealed class OutboxModel(OutboxQueries outbox) : PageModel
{
    public OutboxView View { get; private set; } = null!;
    public MailState? Only { get; private set; }
    public string? Problem { get; private set; }

    public async Task OnGetAsync(MailState? state, CancellationToken cancel) =>
        (View, Only) = (await outbox.ViewAsync(state, cancel), state);

    /// <summary>The newest mails without their texts, which may hold links for the person alone.</summary>
    public async Task<IActionResult> OnGetCsvAsync(MailState? state, CancellationToken cancel) =>
        ListCsv.Of(
            "outbox",
            (await outbox.ViewAsync(state, cancel)).Newest,
            ("To", m => m.To),
            ("Kind", m => m.Kind?.Label()),
            ("Subject", m => m.Subject),
            ("State", m => m.State),
            ("Written on", m => m.AskedAt),
            ("Sent on", m => m.SentAt),
            ("Attempts", m => m.Attempts),
            ("Failure", m => m.Failure),
            ("Id", m => m.Id)
        );

    public async Task<IActionResult> OnPostAgainAsync(Guid mail, int version, CancellationToken cancel)
    {
        try
        {
            return await outbox.TryAgainAsync(mail, version, cancel) ? Redirect(MailLinks.Outbox()) : NotFound();
        }
        catch (ChangedMeanwhileException)
        {
            Problem = "That mail went on its way a moment ago.";
            View = await outbox.ViewAsync(null, cancel);
            return Page();
        }
    }
}
