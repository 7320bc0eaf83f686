using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Cycles;
using Throughline.Core.Plans;
using Throughline.Core.Snapshots;
using Throughline.Domain.Cycles;
using Throughline.Web.Forms;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Snapshots;

/// <summary>Freezes a plan by hand, with a title and a day.</summary>
public sealed class TakeModel(CycleQueries queries, SnapshotTaking taking) : PageModel
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? On { get; set; }

    public Plan Plan { get; private set; } = null!;
    public IReadOnlyList<CycleProblem> Problems { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        Problems = SnapshotTaking.Check(Title, DayWords.ReadDay(On));
        return Problems.Count > 0 ? await ShowAsync(id, cancel)
            : await taking.TakeAsync(id, Title!.Trim(), DayWords.ReadDay(On)!.Value, cancel) is { } snapshot
                ? Redirect(SnapshotLinks.Snapshot(snapshot))
            : NotFound();
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken cancel)
    {
        if (await queries.PlanAsync(id, cancel) is not { } plan)
        {
            return NotFound();
        }

        taking.Allow();
        Plan = plan;
        return Page();
    }
}
