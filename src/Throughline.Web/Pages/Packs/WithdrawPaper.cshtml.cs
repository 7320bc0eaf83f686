using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Data;
using Throughline.Core.Packs;
using Throughline.Web.Pages.Meetings;

namespace Throughline.Web.Pages.Packs;

/// <summary>Takes a paper out of an agenda's papers, with a reason that stays with it.</summary>
public sealed class WithdrawPaperModel(ItemPapers papers, Actor actor) : RunMeetingPage(actor)
{
    public ItemPaper Paper { get; private set; } = null!;

    public async Task OnGetAsync(Guid meeting, Guid paper, CancellationToken cancel)
    {
        Paper = await papers.OneAsync(meeting, paper, cancel);
        OnlyWhoRuns();
    }

    public async Task<IActionResult> OnPostAsync(
        Guid meeting,
        Guid paper,
        int version,
        string? why,
        CancellationToken cancel
    )
    {
        await OnGetAsync(meeting, paper, cancel);
        return await TryAsync(
            async () =>
            {
                await papers.WithdrawAsync(meeting, paper, version, why, cancel);
                return PackLinks.Packs(meeting);
            },
            () => OnGetAsync(meeting, paper, cancel)
        );
    }
}
