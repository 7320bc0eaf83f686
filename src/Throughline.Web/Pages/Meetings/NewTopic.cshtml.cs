using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Domain.Calendar;
using Throughline.Domain.Meetings;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Meetings;

/// <summary>Adds a topic to a work programme.</summary>
public sealed class NewTopicModel(WorkProgrammes programmes, Actor actor, TimeProvider clock) : RunMeetingPage(actor)
{
    public ProgrammeView View { get; private set; } = null!;

    public async Task OnGetAsync(Guid body, int? year, CancellationToken cancel)
    {
        View = await programmes.ViewAsync(body, ProgrammeModel.Asked(year, clock.Today()), cancel);
        OnlyWhoRuns();
    }

    public async Task<IActionResult> OnPostAsync(
        Guid body,
        int? year,
        string? title,
        string? why,
        string? outcome,
        string? lead,
        TopicRequest request,
        string? askedBy,
        string? minutes,
        Guid? to,
        CancellationToken cancel
    )
    {
        await OnGetAsync(body, year, cancel);
        return await TryAsync(
            async () =>
            {
                await programmes.AddAsync(
                    body,
                    View.Year,
                    new(title, why, outcome, lead, request, askedBy, Whole(minutes, "minutes"), to),
                    cancel
                );
                return MeetingLinks.ProgrammeOf(body, View.Year.Begins);
            },
            () => OnGetAsync(body, year, cancel)
        );
    }
}
