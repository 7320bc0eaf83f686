using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Intake;
using Throughline.Core.Plans;

namespace Throughline.Web.Pages;

/// <summary>Home: what was read, what waits to be reviewed, what was accepted, and what to do next.</summary>
public sealed class IndexModel(IntakeQueries intake, PlanQueries plans) : PageModel
{
    private const int MostReadings = 30;

    public IReadOnlyList<ReadingSummary> Readings { get; private set; } = [];
    public IReadOnlyList<PlanSummary> Plans { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Readings = await intake.RecentAsync(MostReadings, cancel);
        Plans = await plans.ListAsync(cancel);
    }
}
