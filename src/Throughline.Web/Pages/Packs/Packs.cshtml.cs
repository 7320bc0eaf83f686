using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Core.Packs;
using Throughline.Core.Reports;
using Throughline.Domain.Access;
using Throughline.Domain.Meetings;
using Throughline.Domain.Reports;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Packs;

/// <summary>The papers of a meeting's agenda, and the packs that were made of them.</summary>
public sealed class PacksModel(
    MeetingPlanning meetings,
    Agendas agendas,
    ItemPapers papers,
    PackDesk desk,
    ReportQueries reports,
    Actor actor
) : FormPage
{
    public MeetingView View { get; private set; } = null!;
    public IReadOnlyList<AgendaItem> Items { get; private set; } = [];

    /// <summary>Those that are among the papers.</summary>
    public IReadOnlyList<ItemPaper> Papers { get; private set; } = [];

    /// <summary>By item; empty for whoever does not run meetings, until they are in a pack.</summary>
    public IReadOnlyDictionary<Guid, Report> Reports { get; private set; } = new Dictionary<Guid, Report>();
    public IReadOnlyList<PackView> Packs { get; private set; } = [];
    public bool MayRun => actor.Person.May(Permission.RunMeetings);
    public bool IsOut => Packs.Any(p => p.Pack.State == PackState.Published);

    /// <summary>Papers that the public does not get.</summary>
    public int NotPublic =>
        Papers.Count(p =>
            p.Standing != PartStanding.Public || Items.Any(i => i.Id == p.AgendaItemId && i.ExemptParagraph is not null)
        );

    public List<ItemPaper> Of(AgendaItem item) => [.. Papers.Where(p => p.AgendaItemId == item.Id)];

    public async Task OnGetAsync(Guid meeting, CancellationToken cancel)
    {
        View = await meetings.ViewAsync(meeting, cancel);
        Items = await agendas.OfAsync(meeting, cancel);
        Papers = (await papers.OfAsync(meeting, cancel)).FindAll(p => p.WithdrawnBecause is null);
        Reports = await reports.OfMeetingAsync(meeting, cancel);
        Packs = await desk.OfAsync(meeting, cancel);
    }

    public Task<IActionResult> OnPostBuildAsync(Guid meeting, CancellationToken cancel) =>
        StepAsync(meeting, () => desk.AskAsync(meeting, supplement: false, cancel), cancel);

    public Task<IActionResult> OnPostSupplementAsync(Guid meeting, CancellationToken cancel) =>
        StepAsync(meeting, () => desk.AskAsync(meeting, supplement: true, cancel), cancel);

    public Task<IActionResult> OnPostPublishAsync(Guid meeting, Guid pack, int version, CancellationToken cancel) =>
        StepAsync(meeting, () => desk.PublishAsync(meeting, pack, version, cancel), cancel);

    private async Task<IActionResult> StepAsync(Guid meeting, Func<Task> step, CancellationToken cancel)
    {
        await OnGetAsync(meeting, cancel);
        actor.Person.Must(Permission.RunMeetings);
        return await TryAsync(
            async () =>
            {
                await step();
                return PackLinks.Packs(meeting);
            },
            () => OnGetAsync(meeting, cancel)
        );
    }
}
