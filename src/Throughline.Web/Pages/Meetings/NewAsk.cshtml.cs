using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Domain.Calendar;
using Throughline.Domain.Meetings;
using Throughline.Web.Forms;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Meetings;

/// <summary>Writes down what a member or one of the public asked a body to look at.</summary>
public sealed class NewAskModel(BodyMembers bodies, TopicAsks asks, Actor actor, TimeProvider clock)
    : RunMeetingPage(actor)
{
    public static IEnumerable<(string Value, string Text)> Askers =>
        new[] { TopicRequest.Member, TopicRequest.Public, TopicRequest.Officer }.Select(r => (r.ToString(), r.Label()));

    public BodyView View { get; private set; } = null!;

    public async Task OnGetAsync(Guid body, CancellationToken cancel)
    {
        View = await bodies.ViewAsync(body, clock.Today(), cancel);
        OnlyWhoRuns();
    }

    public async Task<IActionResult> OnPostAsync(
        Guid body,
        TopicRequest request,
        string? who,
        string? what,
        string? why,
        string? askedOn,
        CancellationToken cancel
    )
    {
        await OnGetAsync(body, cancel);
        return await TryAsync(
            async () =>
            {
                await asks.AskAsync(
                    body,
                    new(request, who, what, why, Written.Day(askedOn, "askedOn")),
                    clock.Today(),
                    cancel
                );
                return MeetingLinks.Programme(body);
            },
            () => OnGetAsync(body, cancel)
        );
    }
}
