using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Domain.Calendar;
using Throughline.Domain.Meetings;
using Throughline.Web.Forms;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Meetings;

/// <summary>Gives a board, subgroup or committee another seat.</summary>
public sealed class NewMemberModel(BodyMembers members, Actor actor, TimeProvider clock) : RunMeetingPage(actor)
{
    public BodyView View { get; private set; } = null!;

    public async Task OnGetAsync(Guid body, CancellationToken cancel)
    {
        View = await members.ViewAsync(body, clock.Today(), cancel);
        OnlyWhoRuns();
    }

    public async Task<IActionResult> OnPostAsync(
        Guid body,
        string? name,
        BodySeat seat,
        string? group,
        string? votes,
        string? votesOnlyOn,
        string? from,
        string? until,
        CancellationToken cancel
    )
    {
        await OnGetAsync(body, cancel);
        return await TryAsync(
            async () =>
            {
                await members.AddAsync(
                    body,
                    new(
                        name,
                        seat,
                        group,
                        votes == "yes",
                        Written.Day(from, "from"),
                        Written.Day(until, "until"),
                        votesOnlyOn
                    ),
                    cancel
                );
                return MeetingLinks.MeetingBody(body);
            },
            () => OnGetAsync(body, cancel)
        );
    }
}
