using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Meetings;

/// <summary>Says who has to answer a promise or resolution, by when, and where they are reminded.</summary>
public sealed class AssignModel(PromiseLog log, Actor actor) : RunMeetingPage(actor)
{
    public PromiseView View { get; private set; } = null!;

    public async Task OnGetAsync(Guid promise, CancellationToken cancel)
    {
        View = await log.ViewAsync(promise, cancel);
        OnlyWhoRuns();
    }

    public async Task<IActionResult> OnPostAsync(
        Guid promise,
        int version,
        string? to,
        string? mail,
        string? by,
        CancellationToken cancel
    )
    {
        await OnGetAsync(promise, cancel);
        return await TryAsync(
            async () =>
            {
                await log.AssignAsync(promise, version, to, mail, Written.Day(by, "by"), cancel);
                return MeetingLinks.AnswerPromise(promise);
            },
            () => OnGetAsync(promise, cancel)
        );
    }
}
