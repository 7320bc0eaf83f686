using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Data;
using Throughline.Core.Meetings.Record;
using Throughline.Domain.Access;

namespace Throughline.Web.Pages.Meetings.Record;

/// <summary>The minutes of a meeting, and what of its record they leave out.</summary>
public sealed class MinutesModel(MinutesDrafting drafting, Actor actor) : RunMeetingPage(actor)
{
    private readonly Actor _actor = actor;

    public MinutesView View { get; private set; } = null!;

    public bool MayRun => _actor.Person.May(Permission.RunMeetings);

    public async Task OnGetAsync(Guid meeting, CancellationToken cancel) =>
        View = await drafting.ViewAsync(meeting, cancel);

    public async Task<IActionResult> OnPostDraftAsync(Guid meeting, CancellationToken cancel)
    {
        await OnGetAsync(meeting, cancel);
        OnlyWhoRuns();
        return await TryAsync(
            async () =>
            {
                await drafting.DraftAsync(meeting, cancel);
                return MeetingLinks.Minutes(meeting);
            },
            () => OnGetAsync(meeting, cancel)
        );
    }

    public async Task<IActionResult> OnPostCheckAsync(Guid meeting, int version, CancellationToken cancel)
    {
        await OnGetAsync(meeting, cancel);
        OnlyWhoRuns();
        return await TryAsync(
            async () =>
            {
                await drafting.CheckAsync(meeting, version, cancel);
                return MeetingLinks.Minutes(meeting);
            },
            () => OnGetAsync(meeting, cancel)
        );
    }
}
