using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Plans;
using Throughline.Core.Plans.Dates;
using Throughline.Domain.Plans.Dates;

namespace Throughline.Web.Pages.Plans;

/// <summary>How often and how far a plan's dates moved, action by action.</summary>
public sealed class DatesModel(DatesOfPlan dates, PlanRecordsInSight sight) : PageModel
{
    public Plan Plan { get; private set; } = null!;
    public MovedDates Moved { get; private set; } = null!;
    public IReadOnlyList<PlanAction> Actions { get; private set; } = [];
    public DateOnly Today => sight.Today;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        Plan = await sight.PlanAsync(id, cancel);
        Moved = await dates.CountAsync(id, cancel);
        Actions = await dates.MovedOrLateAsync(id, cancel);
        return Page();
    }
}
