using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Cycles;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Core.Snapshots;
using Throughline.Domain.Access;

namespace Throughline.Web.Pages.Cycles;

/// <summary>One plan's update cycles and snapshots.</summary>
public sealed class CyclesOfPlanModel(CycleQueries cycles, SnapshotQueries snapshots, Actor actor) : PageModel
{
    public Plan Plan { get; private set; } = null!;
    public IReadOnlyList<CycleSummary> Cycles { get; private set; } = [];
    public IReadOnlyList<SnapshotSummary> Snapshots { get; private set; } = [];
    public bool MayManage => actor.Person.May(Permission.RunCycles);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await cycles.PlanAsync(id, cancel) is not { } plan)
        {
            return NotFound();
        }

        Plan = plan;
        Cycles = await cycles.ListAsync(id, cancel);
        Snapshots = await snapshots.OfPlanAsync(id, cancel);
        return Page();
    }
}
