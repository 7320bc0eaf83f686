using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Domain.Meetings;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Meetings;

/// <summary>Changes a registered interest.</summary>
public sealed class InterestModel(Interests interests, Actor actor) : RunMeetingPage(actor)
{
    public MemberInterests Of { get; private set; } = null!;
    public RegisteredInterest Stored { get; private set; } = null!;

    public async Task OnGetAsync(Guid body, Guid appointment, Guid interest, CancellationToken cancel)
    {
        Of = await interests.OfMemberAsync(body, appointment, cancel);
        OnlyWhoRuns();
        Stored = Of.Registered.FirstOrDefault(i => i.Id == interest) ?? throw new NotHereException();
    }

    public async Task<IActionResult> OnPostAsync(
        Guid body,
        Guid appointment,
        Guid interest,
        int version,
        string? @in,
        string? how,
        InterestKind kind,
        string? from,
        string? until,
        CancellationToken cancel
    )
    {
        await OnGetAsync(body, appointment, interest, cancel);
        return await TryAsync(
            async () =>
            {
                await interests.ChangeAsync(
                    body,
                    appointment,
                    interest,
                    version,
                    new(kind, @in, how, Written.Day(from, "from"), Written.Day(until, "until")),
                    cancel
                );
                return MeetingLinks.Interests(body, appointment);
            },
            () => OnGetAsync(body, appointment, interest, cancel)
        );
    }
}
