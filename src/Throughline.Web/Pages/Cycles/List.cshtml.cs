using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Cycles;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Cycles;

/// <summary>All update cycles, open ones first.</summary>
public sealed class CyclesModel(CycleQueries queries) : PageModel
{
    public IReadOnlyList<CycleSummary> Cycles { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Cycles = await queries.ListAsync(null, cancel);

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancel) =>
        ListCsv.Of(
            "update-cycles",
            await queries.ListAsync(null, cancel),
            ("Update cycle", c => c.Title),
            ("Plan", c => c.PlanTitle),
            ("Updates by", c => c.DueOn),
            ("Meeting", c => c.Meeting),
            ("Meeting on", c => c.MeetingOn),
            (
                "State",
                c =>
                    c.ClosedAt is null ? "Open"
                    : c.SnapshotId is null ? "Called off"
                    : "Closed"
            ),
            ("Ended", c => c.ClosedAt),
            ("Agencies asked", c => c.Agencies),
            ("Answered everything", c => c.Answered),
            ("Id", c => c.Id)
        );
}
