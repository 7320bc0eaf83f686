using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Core.Packs;
using Throughline.Domain.Access;
using Throughline.Domain.Meetings;
using Throughline.Domain.Reports;
using Throughline.Web.Pages.Meetings;

namespace Throughline.Web.Pages.Packs;

/// <summary>A paper as it goes into the pack, and who may see it.</summary>
public sealed class PaperModel(Agendas agendas, ItemPapers papers, Actor actor) : RunMeetingPage(actor)
{
    private readonly Actor _actor = actor;

    public ItemPaper Paper { get; private set; } = null!;
    public AgendaItem Item { get; private set; } = null!;

    /// <summary>Its words as HTML that holds nothing of the file's own; null until it is read.</summary>
    public string? Words { get; private set; }
    public IReadOnlyList<string> Notes { get; private set; } = [];
    public bool MayRun => _actor.Person.May(Permission.RunMeetings);

    public async Task OnGetAsync(Guid meeting, Guid paper, CancellationToken cancel)
    {
        Paper = await papers.OneAsync(meeting, paper, cancel);
        Item = await agendas.ItemAsync(meeting, Paper.AgendaItemId, cancel);
        Words = await papers.WordsAsync(Paper, cancel) is { } words
            ? PackContents.Of(words, PackLinks.Looks(meeting))
            : null;
        Notes = JsonSerializer.Deserialize<List<string>>(Paper.NotesJson) ?? [];
    }

    public async Task<IActionResult> OnPostStandAsync(
        Guid meeting,
        Guid paper,
        int version,
        PartStanding standing,
        string? paragraph,
        string? interest,
        CancellationToken cancel
    )
    {
        await OnGetAsync(meeting, paper, cancel);
        OnlyWhoRuns();
        return await TryAsync(
            async () =>
            {
                await papers.StandAsync(meeting, paper, version, new(null, standing, paragraph, interest), cancel);
                return PackLinks.Paper(meeting, paper);
            },
            () => OnGetAsync(meeting, paper, cancel)
        );
    }
}
