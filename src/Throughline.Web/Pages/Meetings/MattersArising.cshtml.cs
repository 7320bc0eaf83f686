using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Core.Meetings.Record;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;

namespace Throughline.Web.Pages.Meetings;

/// <summary>For the next meeting of a body: what was asked, what was answered since the last, and what is late.</summary>
public sealed class MattersArisingModel(MattersArising matters, Actor actor, TimeProvider clock) : PageModel
{
    public DateOnly Today { get; } = clock.Today();
    public Arising View { get; private set; } = null!;

    public int Late => View.Open.Count(p => p.Promise.DaysLate(Today) > 0);

    public AnswerTimes All => View.All;

    public bool MayRun => actor.Person.May(Permission.RunMeetings);

    public async Task OnGetAsync(Guid body, CancellationToken cancel) =>
        View = await matters.OfBodyAsync(body, Today, cancel);
}
