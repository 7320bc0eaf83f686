using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Access;
using Throughline.Core.Intake;
using Throughline.Core.Overview;
using Throughline.Core.Plans;
using Throughline.Core.Views;
using Throughline.Domain.Access;

namespace Throughline.Web.Pages;

/// <summary>Home: for the coordinator what needs them today, for everybody else their next step.</summary>
public sealed class IndexModel(Actor actor, IntakeQueries intake, PlanQueries plans, TodaysWork work, SavedViews views) : PageModel
{
    private const int MostReadings = 30, MostPlans = 10;

    public Person Person => actor.Person;

    /// <summary>What waits; null for people who are no coordinators.</summary>
    public WorkOfToday? Work { get; private set; }
    public IReadOnlyList<ReadingSummary> Readings { get; private set; } = [];
    public IReadOnlyList<PlanSummary> Plans { get; private set; } = [];
    public IReadOnlyList<ViewSummary> Views { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Work = await work.LoadAsync(cancel);
        Readings = Person.IsCoordinator ? await intake.RecentAsync(MostReadings, cancel) : [];
        Plans = await plans.ListAsync(1, MostPlans, cancel);
        Views = await views.ListAsync(cancel);
    }
}
