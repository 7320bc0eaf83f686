using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Meetings;

/// <summary>Who sits in a board, subgroup or committee, and what they have registered.</summary>
public sealed class OfBodyModel(BodyMembers members, Interests interests, Actor actor, TimeProvider clock) : PageModel
{
    public DateOnly Today { get; } = clock.Today();
    public BodyView View { get; private set; } = null!;
    public IReadOnlyList<MemberInterests> Interests { get; private set; } = [];

    /// <summary>The body that it reports to; null for none.</summary>
    public Body? Above { get; private set; }

    /// <summary>Bodies that report to it.</summary>
    public IReadOnlyList<Body> Below { get; private set; } = [];
    public int Vacant => View.Now.Count(m => m.Name is null);
    public bool MayRun => actor.Person.May(Permission.RunMeetings);

    public async Task OnGetAsync(Guid body, CancellationToken cancel)
    {
        View = await members.ViewAsync(body, Today, cancel);
        Interests = await interests.OfBodyAsync(body, Today, cancel);
        var all = await members.ListAsync(cancel);
        Above = all.Find(b => b.Id == View.Body.ReportsToId);
        Below = [.. all.Where(b => b.ReportsToId == body)];
    }
}
