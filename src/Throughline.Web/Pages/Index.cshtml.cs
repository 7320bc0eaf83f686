using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Access;
using Throughline.Core.Intake;
using Throughline.Core.Plans;

namespace Throughline.Web.Pages;

/// <summary>Home: what was read, what waits to be reviewed, what was accepted, and what to do next.</summary>
public sealed class IndexModel(IntakeQueries intake, PlanQueries plans, Actor actor) : PageModel
{
    private const int MostReadings = 30;

    /// <summary>Documents hold whole plans of everybody: they are the coordinator's.</summary>
    public bool MayRead => actor.Person.IsCoordinator;
    public IReadOnlyList<ReadingSummary> Readings { get; private set; } = [];
    public IReadOnlyList<PlanSummary> Plans { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Readings = MayRead ? await intake.RecentAsync(MostReadings, cancel) : [];
        Plans = await plans.ListAsync(cancel);
    }
}
