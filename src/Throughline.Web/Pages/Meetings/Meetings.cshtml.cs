using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;
using Throughline.Domain.Meetings;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Meetings;

/// <summary>Meetings that are arranged, and those before.</summary>
public sealed class MeetingsModel(MeetingPlanning meetings, BodyMembers bodies, Actor actor, TimeProvider clock)
    : PageModel
{
    private const int MostBefore = 30;

    public DateOnly Today { get; } = clock.Today();
    public IReadOnlyList<MeetingRow> Coming { get; private set; } = [];

    /// <summary>The first that was not called off; null for none.</summary>
    public MeetingRow? Next => Coming.FirstOrDefault(m => m.Meeting.State != MeetingState.CalledOff);
    public IReadOnlyList<MeetingRow> Before { get; private set; } = [];
    public IReadOnlyList<Body> Bodies { get; private set; } = [];
    public bool MayRun => actor.Person.May(Permission.RunMeetings);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Coming = await meetings.FromAsync(Today, cancel);
        Before = await meetings.BeforeAsync(Today, MostBefore, cancel);
        Bodies = await bodies.ListAsync(cancel);
    }
}
