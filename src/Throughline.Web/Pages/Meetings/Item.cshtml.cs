using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Core.Plans.Editing;
using Throughline.Core.Reports;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Meetings;

/// <summary>An agenda item: what was resolved and promised on it.</summary>
public sealed class ItemModel(
    MeetingPlanning meetings,
    Agendas agendas,
    PromiseLog log,
    Interests interests,
    ReportQueries reports,
    Actor actor,
    TimeProvider clock
) : RunMeetingPage(actor)
{
    private readonly Actor _actor = actor;

    public DateOnly Today { get; } = clock.Today();
    public MeetingView View { get; private set; } = null!;
    public AgendaItem Item { get; private set; } = null!;

    /// <summary>The plan that it is about, where the person may see it.</summary>
    public Choice? Plan { get; private set; }
    public IReadOnlyList<PromiseView> Promises { get; private set; } = [];

    /// <summary>The report on it; null for none, and for whoever only reads meetings.</summary>
    public Guid? Report { get; private set; }

    /// <summary>Declared for this item, or for the whole meeting.</summary>
    public IReadOnlyList<DeclarationView> Declared { get; private set; } = [];
    public bool MayRun => _actor.Person.May(Permission.RunMeetings);

    public async Task OnGetAsync(Guid meeting, Guid item, CancellationToken cancel)
    {
        View = await meetings.ViewAsync(meeting, cancel);
        Item = await agendas.ItemAsync(meeting, item, cancel);
        Plan = await agendas.PlanOfAsync(Item, cancel);
        Report = await reports.OfItemAsync(item, cancel);
        Declared = [.. (await interests.OfMeetingAsync(View, cancel)).Where(d => d.Item is null || d.Item.Id == item)];
        Promises = [.. (await log.OfMeetingAsync(meeting, cancel)).Where(p => p.Promise.AgendaItemId == item)];
    }

    public async Task<IActionResult> OnPostResolveAsync(
        Guid meeting,
        Guid item,
        int version,
        string? resolved,
        CancellationToken cancel
    )
    {
        await OnGetAsync(meeting, item, cancel);
        OnlyWhoRuns();
        return await TryAsync(
            async () =>
            {
                await agendas.ResolveAsync(meeting, item, version, resolved, cancel);
                return MeetingLinks.Item(meeting, item);
            },
            () => OnGetAsync(meeting, item, cancel)
        );
    }
}
