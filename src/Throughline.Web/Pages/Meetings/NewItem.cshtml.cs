using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Core.Plans.Editing;
using Throughline.Domain.Calendar;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Meetings;

/// <summary>Adds an item to an agenda; once the agenda is out, only with the chair's reason.</summary>
public sealed class NewItemModel(MeetingPlanning meetings, Agendas agendas, Actor actor, TimeProvider clock)
    : RunMeetingPage(actor)
{
    public MeetingView View { get; private set; } = null!;
    public bool IsLate => Agendas.IsLate(View, clock.Today());

    public IReadOnlyList<Choice> Plans { get; private set; } = [];

    public async Task OnGetAsync(Guid meeting, CancellationToken cancel)
    {
        View = await meetings.ViewAsync(meeting, cancel);
        OnlyWhoRuns();
        Plans = await agendas.PlansAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(
        Guid meeting,
        string? title,
        string? lead,
        string? minutes,
        string? paragraph,
        string? interest,
        string? urgent,
        Guid? plan,
        CancellationToken cancel
    )
    {
        await OnGetAsync(meeting, cancel);
        return await TryAsync(
            async () =>
            {
                await agendas.AddAsync(
                    meeting,
                    new(title, lead, Whole(minutes, "minutes"), paragraph, interest, urgent, plan),
                    clock.Today(),
                    cancel
                );
                return MeetingLinks.Meeting(meeting);
            },
            () => OnGetAsync(meeting, cancel)
        );
    }
}
