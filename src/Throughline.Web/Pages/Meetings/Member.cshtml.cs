using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Domain.Meetings;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Meetings;

/// <summary>Changes a seat: who has it, what it is, from when to when.</summary>
public sealed class MemberModel(BodyMembers members, Actor actor) : RunMeetingPage(actor)
{
    public BodyMember Stored { get; private set; } = null!;

    public async Task OnGetAsync(Guid body, Guid appointment, CancellationToken cancel)
    {
        Stored = await members.MemberAsync(body, appointment, cancel);
        OnlyWhoRuns();
    }

    public async Task<IActionResult> OnPostAsync(
        Guid body,
        Guid appointment,
        int version,
        string? name,
        BodySeat seat,
        string? group,
        string? votes,
        string? votesOnlyOn,
        string? from,
        string? until,
        CancellationToken cancel
    )
    {
        await OnGetAsync(body, appointment, cancel);
        return await TryAsync(
            async () =>
            {
                await members.ChangeAsync(
                    body,
                    appointment,
                    version,
                    new(
                        name,
                        seat,
                        group,
                        votes == "yes",
                        Written.Day(from, "from"),
                        Written.Day(until, "until"),
                        votesOnlyOn
                    ),
                    cancel
                );
                return MeetingLinks.MeetingBody(body);
            },
            () => OnGetAsync(body, appointment, cancel)
        );
    }
}
