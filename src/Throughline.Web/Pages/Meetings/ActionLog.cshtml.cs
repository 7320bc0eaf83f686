using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Meetings;

/// <summary>What was promised in meetings, until it is answered.</summary>
public sealed class ActionLogModel(PromiseLog log, Actor actor, TimeProvider clock) : PageModel
{
    private const int MostAnswered = 50;

    public DateOnly Today { get; } = clock.Today();
    public IReadOnlyList<PromiseView> Open { get; private set; } = [];
    public IReadOnlyList<PromiseView> Answered { get; private set; } = [];
    public int Late => Open.Count(p => p.Promise.DaysLate(Today) > 0);
    public bool MayRun => actor.Person.May(Permission.RunMeetings);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Open = await log.OpenAsync(cancel);
        Answered = await log.AnsweredAsync(MostAnswered, cancel);
    }
}
