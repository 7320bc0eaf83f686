using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Core.Packs;
using Throughline.Domain.Meetings;
using Throughline.Domain.Reports;
using Throughline.Web.Forms;
using Throughline.Web.Pages.Meetings;

namespace Throughline.Web.Pages.Packs;

/// <summary>Sends a file for an item of the agenda.</summary>
[TakesFiles(typeof(PapersToSend))]
public sealed class NewPaperModel(Agendas agendas, ItemPapers papers, Actor actor) : RunMeetingPage(actor)
{
    public AgendaItem Item { get; private set; } = null!;
    public long MostBytes => papers.MostBytes;

    public async Task OnGetAsync(Guid meeting, Guid item, CancellationToken cancel)
    {
        Item = await agendas.ItemAsync(meeting, item, cancel);
        OnlyWhoRuns();
    }

    public async Task<IActionResult> OnPostAsync(
        Guid meeting,
        Guid item,
        string? title,
        PartStanding standing,
        string? paragraph,
        string? interest,
        IFormFile? file,
        CancellationToken cancel
    )
    {
        await OnGetAsync(meeting, item, cancel);
        return await TryAsync(
            async () =>
            {
                await using var content = file?.OpenReadStream();
                await papers.AddAsync(
                    meeting,
                    item,
                    new(title, standing, paragraph, interest),
                    file?.FileName,
                    content,
                    cancel
                );
                return PackLinks.Packs(meeting);
            },
            () => OnGetAsync(meeting, item, cancel)
        );
    }
}
