using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Meetings;

/// <summary>Writes down leave to speak or vote although a member has an interest.</summary>
public sealed class NewDispensationModel(Interests interests, Actor actor) : RunMeetingPage(actor)
{
    public MemberInterests Of { get; private set; } = null!;

    public async Task OnGetAsync(Guid body, Guid appointment, CancellationToken cancel)
    {
        Of = await interests.OfMemberAsync(body, appointment, cancel);
        OnlyWhoRuns();
    }

    public async Task<IActionResult> OnPostAsync(
        Guid body,
        Guid appointment,
        string? about,
        string? allows,
        string? why,
        string? grantedBy,
        string? from,
        string? until,
        CancellationToken cancel
    )
    {
        await OnGetAsync(body, appointment, cancel);
        return await TryAsync(
            async () =>
            {
                await interests.GrantAsync(
                    body,
                    appointment,
                    new(
                        about,
                        allows is "both" or "speak",
                        allows is "both" or "vote",
                        Written.Day(from, "from"),
                        Written.Day(until, "until"),
                        why,
                        grantedBy
                    ),
                    cancel
                );
                return MeetingLinks.Interests(body, appointment);
            },
            () => OnGetAsync(body, appointment, cancel)
        );
    }
}
