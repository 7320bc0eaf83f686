using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;

namespace Throughline.Web.Pages.Meetings;

/// <summary>What a member has registered and been given leave for.</summary>
public sealed class MemberInterestsModel(Interests interests, Actor actor, TimeProvider clock) : PageModel
{
    public DateOnly Today { get; } = clock.Today();
    public MemberInterests Of { get; private set; } = null!;
    public bool MayRun => actor.Person.May(Permission.RunMeetings);

    public async Task OnGetAsync(Guid body, Guid appointment, CancellationToken cancel) =>
        Of = await interests.OfMemberAsync(body, appointment, cancel);
}
