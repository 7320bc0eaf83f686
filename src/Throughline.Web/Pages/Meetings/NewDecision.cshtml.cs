using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Meetings;

/// <summary>Adds a decision that the executive means to take.</summary>
public sealed class NewDecisionModel(ExecutiveDecisions decisions, Actor actor) : RunMeetingPage(actor)
{
    public void OnGet() => OnlyWhoRuns();

    public Task<IActionResult> OnPostAsync(
        string? title,
        string? maker,
        string? key,
        string? noticeOn,
        string? dueOn,
        CancellationToken cancel
    )
    {
        OnlyWhoRuns();
        return TryAsync(
            async () =>
                MeetingLinks.Decision(
                    await decisions.PlanAsync(
                        new(title, maker, key == "yes", Written.Day(noticeOn, "noticeOn"), Written.Day(dueOn, "dueOn")),
                        cancel
                    )
                ),
            () => Task.CompletedTask
        );
    }
}
