using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Meetings;

/// <summary>Changes a decision before it is taken: its notice, its day.</summary>
public sealed class ChangeDecisionModel(ExecutiveDecisions decisions, Actor actor) : RunMeetingPage(actor)
{
    public DecisionView View { get; private set; } = null!;

    public async Task OnGetAsync(Guid decision, CancellationToken cancel)
    {
        View = await decisions.OneAsync(decision, cancel);
        OnlyWhoRuns();
    }

    public async Task<IActionResult> OnPostAsync(
        Guid decision,
        int version,
        string? title,
        string? maker,
        string? key,
        string? noticeOn,
        string? dueOn,
        CancellationToken cancel
    )
    {
        await OnGetAsync(decision, cancel);
        return await TryAsync(
            async () =>
            {
                await decisions.ChangeAsync(
                    decision,
                    version,
                    new(title, maker, key == "yes", Written.Day(noticeOn, "noticeOn"), Written.Day(dueOn, "dueOn")),
                    cancel
                );
                return MeetingLinks.Decision(decision);
            },
            () => OnGetAsync(decision, cancel)
        );
    }
}
