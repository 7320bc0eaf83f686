using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Core.Meetings.Record;
using Throughline.Domain.Calendar;

namespace Throughline.Web.Pages.Meetings.Record;

/// <summary>Says at which meeting minutes were approved, as correct or amended.</summary>
public sealed class ApproveMinutesModel(MinutesDrafting drafting, Actor actor, TimeProvider clock)
    : RunMeetingPage(actor)
{
    public MinutesView View { get; private set; } = null!;
    public IReadOnlyList<Meeting> Later { get; private set; } = [];

    public async Task OnGetAsync(Guid meeting, CancellationToken cancel)
    {
        View = await drafting.ViewAsync(meeting, cancel);
        OnlyWhoRuns();
        Later = await drafting.LaterAsync(View.Record.Meeting.Meeting, cancel);
    }

    public async Task<IActionResult> OnPostAsync(
        Guid meeting,
        int version,
        Guid? at,
        string? amended,
        CancellationToken cancel
    )
    {
        await OnGetAsync(meeting, cancel);
        return await TryAsync(
            async () =>
            {
                await drafting.ApproveAsync(meeting, version, at, amended, clock.Today(), cancel);
                return MeetingLinks.Minutes(meeting);
            },
            () => OnGetAsync(meeting, cancel)
        );
    }
}
