using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Domain.Meetings;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Meetings;

/// <summary>Registers an interest of a member.</summary>
public sealed class NewInterestModel(Interests interests, Actor actor) : RunMeetingPage(actor)
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
        string? @in,
        string? how,
        InterestKind kind,
        string? from,
        string? until,
        CancellationToken cancel
    )
    {
        await OnGetAsync(body, appointment, cancel);
        return await TryAsync(
            async () =>
            {
                await interests.RegisterAsync(
                    body,
                    appointment,
                    new(kind, @in, how, Written.Day(from, "from"), Written.Day(until, "until")),
                    cancel
                );
                return MeetingLinks.Interests(body, appointment);
            },
            () => OnGetAsync(body, appointment, cancel)
        );
    }
}
