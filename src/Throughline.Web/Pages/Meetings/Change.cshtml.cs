using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Meetings;

/// <summary>Changes a meeting's day, time, place or length.</summary>
public sealed class ChangeMeetingModel(MeetingPlanning meetings, Actor actor) : RunMeetingPage(actor)
{
    public MeetingView View { get; private set; } = null!;

    public async Task OnGetAsync(Guid meeting, CancellationToken cancel)
    {
        View = await meetings.ViewAsync(meeting, cancel);
        OnlyWhoRuns();
    }

    public async Task<IActionResult> OnPostAsync(
        Guid meeting,
        int version,
        string? day,
        string? time,
        string? venue,
        string? minutes,
        CancellationToken cancel
    )
    {
        await OnGetAsync(meeting, cancel);
        return await TryAsync(
            async () =>
            {
                await meetings.ChangeAsync(
                    meeting,
                    version,
                    new(Written.Day(day, "day"), time, venue, Whole(minutes, "minutes")),
                    cancel
                );
                return MeetingLinks.Meeting(meeting);
            },
            () => OnGetAsync(meeting, cancel)
        );
    }
}
