using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Data;
using Throughline.Core.Overview;
using Throughline.Domain.Plans.Standing;
using Throughline.Web.Pages.Shared;
using Throughline.Web.Plots;

namespace Throughline.Web.Pages.Overview;

/// <summary>What a chair needs of a plan in one screen.</summary>
public sealed class OverviewModel(PlanOverviews overviews, OverviewPlots plots, Actor actor) : PageModel
{
    public FigureScope Scope => actor.Person.ScopeOfFigures();
    public PlanOverview Plan { get; private set; } = null!;
    public IReadOnlyList<PlotPicture> Standing { get; private set; } = [];
    public IReadOnlyList<PlotPicture> OverTime { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await overviews.LoadAsync(id, cancel) is not { } plan)
        {
            return NotFound();
        }

        Plan = plan;
        Standing =
            plan.Figures.Actions == 0
                ? []
                :
                [
                    plots.Delivery(id, plan.Figures),
                    .. plan.Figures.Places > 0 ? [plots.Answers(id, plan.Figures)] : Array.Empty<PlotPicture>(),
                    plots.Assurance(id, plan.Figures),
                ];
        OverTime = plots.OverTime(plan.Points, plan.AsAt, plan.Figures);
        return Page();
    }
}
