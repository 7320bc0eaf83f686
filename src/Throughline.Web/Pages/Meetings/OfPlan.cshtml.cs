using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Core.Plans.Editing;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;
using Throughline.Domain.Meetings;

namespace Throughline.Web.Pages.Meetings;

/// <summary>Where a plan was taken in meetings: what was resolved and promised.</summary>
public sealed class PlanInMeetingsModel(Agendas agendas, Actor actor, TimeProvider clock) : PageModel
{
    public DateOnly Today { get; } = clock.Today();
    public Choice Plan { get; private set; } = null!;
    public IReadOnlyList<ItemOnPlan> Items { get; private set; } = [];

    /// <summary>Meetings up to today that took it.</summary>
    public int Past => Meetings(m => m.Day <= Today);

    /// <summary>Meetings after today on whose agenda it stands.</summary>
    public int ToCome => Meetings(m => m.Day > Today);

    public int Open => Items.Sum(i => i.Promises.Count(p => p.IsOpen));
    public bool MayRun => actor.Person.May(Permission.RunMeetings);

    public async Task OnGetAsync(Guid plan, CancellationToken cancel) =>
        (Plan, Items) = await agendas.OnPlanAsync(plan, cancel);

    private int Meetings(Func<Meeting, bool> which) =>
        Items
            .Select(i => i.Meeting)
            .Where(m => m.State != MeetingState.CalledOff && which(m))
            .DistinctBy(m => m.Id)
            .Count();

    /// <summary>What was promised on an item, as lists of promises show it.</summary>
    public static IReadOnlyList<PromiseView> Promises(ItemOnPlan taken) =>
        [.. taken.Promises.Select(p => new PromiseView(p, taken.Meeting, taken.Body, taken.Item))];
}
