using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Data;
using Throughline.Core.Meetings;

namespace Throughline.Web.Pages.Meetings;

/// <summary>Calls a meeting off, with a reason that stays with it.</summary>
public sealed class CallOffMeetingModel(MeetingPlanning meetings, Actor actor) : RunMeetingPage(actor)
{
    public MeetingView View { get; private set; } = null!;

    public async Task OnGetAsync(Guid meeting, CancellationToken cancel)
    {
        View = await meetings.ViewAsync(meeting, cancel);
        OnlyWhoRuns();
    }

    public async Task<IActionResult> OnPostAsync(Guid meeting, int version, string? why, CancellationToken cancel)
    {
        await OnGetAsync(meeting, cancel);
        return await TryAsync(
            async () =>
            {
                await meetings.CallOffAsync(meeting, version, why, cancel);
                return MeetingLinks.Meeting(meeting);
            },
            () => OnGetAsync(meeting, cancel)
        );
    }
}
