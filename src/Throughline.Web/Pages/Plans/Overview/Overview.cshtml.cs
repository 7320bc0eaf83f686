using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Overview;

namespace Throughline.Web.Pages.Plans.Overview;

/// <summary>What a chair needs of a plan in one screen.</summary>
public sealed class OverviewModel(PlanOverviews overviews) : PageModel
{
    public PlanOverview Plan { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await overviews.LoadAsync(id, cancel) is not { } plan)
        {
            return NotFound();
        }

        Plan = plan;
        return Page();
    }
}
