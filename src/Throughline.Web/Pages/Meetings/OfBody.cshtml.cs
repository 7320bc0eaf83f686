using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Meetings;

/// <summary>Who sits in a board, subgroup or committee.</summary>
public sealed class OfBodyModel(BodyMembers members, Actor actor, TimeProvider clock) : PageModel
{
    public BodyView View { get; private set; } = null!;
    public int Vacant => View.Now.Count(m => m.Name is null);
    public bool MayRun => actor.Person.May(Permission.RunMeetings);

    public async Task OnGetAsync(Guid body, CancellationToken cancel) =>
        View = await members.ViewAsync(body, clock.Today(), cancel);
}
