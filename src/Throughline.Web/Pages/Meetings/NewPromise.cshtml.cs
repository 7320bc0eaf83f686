using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Meetings;

/// <summary>Puts a promise of a meeting into the action log.</summary>
public sealed class NewPromiseModel(Agendas agendas, PromiseLog log, Actor actor) : RunMeetingPage(actor)
{
    public AgendaItem Item { get; private set; } = null!;

    public async Task OnGetAsync(Guid meeting, Guid item, CancellationToken cancel)
    {
        Item = await agendas.ItemAsync(meeting, item, cancel);
        OnlyWhoRuns();
    }

    public async Task<IActionResult> OnPostAsync(
        Guid meeting,
        Guid item,
        string? who,
        string? what,
        string? toWhom,
        string? by,
        CancellationToken cancel
    )
    {
        await OnGetAsync(meeting, item, cancel);
        return await TryAsync(
            async () =>
            {
                await log.PromiseAsync(meeting, item, new(who, what, toWhom, Written.Day(by, "by")), cancel);
                return MeetingLinks.Item(meeting, item);
            },
            () => OnGetAsync(meeting, item, cancel)
        );
    }
}
