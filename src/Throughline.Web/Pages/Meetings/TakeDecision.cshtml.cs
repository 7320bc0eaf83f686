using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Domain.Meetings;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Meetings;

/// <summary>Writes down the record of a decision that was taken.</summary>
public sealed class TakeDecisionModel(ExecutiveDecisions decisions, Actor actor) : RunMeetingPage(actor)
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
        string? on,
        string? decided,
        string? reasons,
        string? alternatives,
        string? interestsDeclared,
        ShortNotice shortNotice,
        string? shortNoticeBecause,
        string? publishedOn,
        string? noCallInBecause,
        CancellationToken cancel
    )
    {
        await OnGetAsync(decision, cancel);
        return await TryAsync(
            async () =>
            {
                await decisions.TakeAsync(
                    decision,
                    version,
                    new(
                        Written.Day(on, "on"),
                        decided,
                        reasons,
                        alternatives,
                        interestsDeclared,
                        shortNotice,
                        shortNoticeBecause,
                        Written.Day(publishedOn, "publishedOn"),
                        noCallInBecause
                    ),
                    cancel
                );
                return MeetingLinks.Decision(decision);
            },
            () => OnGetAsync(decision, cancel)
        );
    }
}
