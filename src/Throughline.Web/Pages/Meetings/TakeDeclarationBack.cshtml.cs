using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Data;
using Throughline.Core.Meetings;

namespace Throughline.Web.Pages.Meetings;

/// <summary>Takes a declaration back; it and the reason stay in the record.</summary>
public sealed class TakeDeclarationBackModel(Interests interests, Actor actor) : RunMeetingPage(actor)
{
    public Declaration Stored { get; private set; } = null!;

    public async Task OnGetAsync(Guid meeting, Guid declaration, CancellationToken cancel)
    {
        Stored = await interests.OneAsync(meeting, declaration, cancel);
        OnlyWhoRuns();
    }

    public async Task<IActionResult> OnPostAsync(
        Guid meeting,
        Guid declaration,
        int version,
        string? why,
        CancellationToken cancel
    )
    {
        await OnGetAsync(meeting, declaration, cancel);
        return await TryAsync(
            async () =>
            {
                await interests.TakeBackAsync(meeting, declaration, version, why, cancel);
                return MeetingLinks.Meeting(meeting);
            },
            () => OnGetAsync(meeting, declaration, cancel)
        );
    }
}
