using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Core.Plans.Editing;

namespace Throughline.Web.Pages.Meetings;

/// <summary>Changes an agenda item's facts.</summary>
public sealed class ChangeItemModel(Agendas agendas, Actor actor) : RunMeetingPage(actor)
{
    public AgendaItem Item { get; private set; } = null!;

    public IReadOnlyList<Choice> Plans { get; private set; } = [];

    public async Task OnGetAsync(Guid meeting, Guid item, CancellationToken cancel)
    {
        Item = await agendas.ItemAsync(meeting, item, cancel);
        OnlyWhoRuns();
        Plans = await agendas.PlansAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(
        Guid meeting,
        Guid item,
        int version,
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
        await OnGetAsync(meeting, item, cancel);
        return await TryAsync(
            async () =>
            {
                await agendas.ChangeAsync(
                    meeting,
                    item,
                    version,
                    new(title, lead, Whole(minutes, "minutes"), paragraph, interest, urgent, plan),
                    cancel
                );
                return MeetingLinks.Item(meeting, item);
            },
            () => OnGetAsync(meeting, item, cancel)
        );
    }
}
