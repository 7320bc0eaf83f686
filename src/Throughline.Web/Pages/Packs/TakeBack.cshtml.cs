using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Data;
using Throughline.Core.Packs;
using Throughline.Web.Pages.Meetings;

namespace Throughline.Web.Pages.Packs;

/// <summary>Takes a published pack back.</summary>
public sealed class TakeBackModel(PackDesk desk, Actor actor) : RunMeetingPage(actor)
{
    public Pack Pack { get; private set; } = null!;

    public async Task OnGetAsync(Guid meeting, Guid pack, CancellationToken cancel)
    {
        Pack = await desk.OneAsync(meeting, pack, cancel);
        OnlyWhoRuns();
    }

    public async Task<IActionResult> OnPostAsync(
        Guid meeting,
        Guid pack,
        int version,
        string? why,
        CancellationToken cancel
    )
    {
        await OnGetAsync(meeting, pack, cancel);
        return await TryAsync(
            async () =>
            {
                await desk.WithdrawAsync(meeting, pack, version, why, cancel);
                return PackLinks.Packs(meeting);
            },
            () => OnGetAsync(meeting, pack, cancel)
        );
    }
}
