using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Domain.Calendar;
using Throughline.Domain.Meetings;

namespace Throughline.Web.Pages.Meetings;

/// <summary>Answers what somebody asked a body to look at: a topic of this year, or no, with the reason.</summary>
public sealed class AskModel(TopicAsks asks, WorkProgrammes programmes, Actor actor, TimeProvider clock)
    : RunMeetingPage(actor)
{
    private readonly MunicipalYear _year = MunicipalYear.Of(clock.Today());

    public AskView View { get; private set; } = null!;
    public IReadOnlyList<Meeting> Meetings { get; private set; } = [];

    public async Task OnGetAsync(Guid body, Guid ask, CancellationToken cancel)
    {
        View = await asks.OneAsync(body, ask, cancel);
        OnlyWhoRuns();
        Meetings = await programmes.MeetingsOfAsync(body, _year, cancel);
    }

    public async Task<IActionResult> OnPostTakeAsync(
        Guid body,
        Guid ask,
        int version,
        string? title,
        string? minutes,
        Guid? to,
        CancellationToken cancel
    )
    {
        await OnGetAsync(body, ask, cancel);
        return await TryAsync(
            async () =>
            {
                var asked = View.Ask;
                await asks.TakeAsync(
                    body,
                    ask,
                    version,
                    _year,
                    new(title, asked.Why, null, null, asked.Request, asked.Who, Whole(minutes, "minutes"), to),
                    clock.Today(),
                    cancel
                );
                return MeetingLinks.Programme(body);
            },
            () => OnGetAsync(body, ask, cancel)
        );
    }

    public async Task<IActionResult> OnPostRefuseAsync(
        Guid body,
        Guid ask,
        int version,
        string? why,
        CancellationToken cancel
    )
    {
        await OnGetAsync(body, ask, cancel);
        return await TryAsync(
            async () =>
            {
                await asks.RefuseAsync(body, ask, version, why, clock.Today(), cancel);
                return MeetingLinks.Programme(body);
            },
            () => OnGetAsync(body, ask, cancel)
        );
    }
}
