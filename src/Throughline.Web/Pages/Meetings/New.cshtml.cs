using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Meetings;

/// <summary>Arranges a meeting of a body.</summary>
public sealed class NewMeetingModel(MeetingPlanning meetings, BodyMembers bodies, Actor actor) : RunMeetingPage(actor)
{
    public IReadOnlyList<Body> Bodies { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        OnlyWhoRuns();
        Bodies = await bodies.ListAsync(cancel);
    }

    public Task<IActionResult> OnPostAsync(
        Guid? body,
        string? day,
        string? time,
        string? venue,
        string? minutes,
        CancellationToken cancel
    )
    {
        OnlyWhoRuns();
        return TryAsync(
            async () =>
                MeetingLinks.Meeting(
                    await meetings.ArrangeAsync(
                        body ?? Guid.Empty,
                        new(Written.Day(day, "day"), time, venue, Whole(minutes, "minutes")),
                        cancel
                    )
                ),
            () => OnGetAsync(cancel)
        );
    }
}
