using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Domain.Calendar;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Meetings;

/// <summary>Changes a body's terms of reference and quorum.</summary>
public sealed class TermsModel(BodyMembers members, Actor actor, TimeProvider clock) : RunMeetingPage(actor)
{
    public BodyView View { get; private set; } = null!;
    public IReadOnlyList<Body> Others { get; private set; } = [];

    public async Task OnGetAsync(Guid body, CancellationToken cancel)
    {
        View = await members.ViewAsync(body, clock.Today(), cancel);
        OnlyWhoRuns();
        Others = [.. (await members.ListAsync(cancel)).Where(b => b.Id != body)];
    }

    public async Task<IActionResult> OnPostAsync(
        Guid body,
        int version,
        string? terms,
        string? oneIn,
        string? least,
        Guid? reportsTo,
        CancellationToken cancel
    )
    {
        await OnGetAsync(body, cancel);
        return await TryAsync(
            async () =>
            {
                await members.ChangeTermsAsync(
                    body,
                    version,
                    terms,
                    new(Whole(oneIn, "oneIn"), Whole(least, "least")),
                    reportsTo,
                    cancel
                );
                return MeetingLinks.MeetingBody(body);
            },
            () => OnGetAsync(body, cancel)
        );
    }
}
