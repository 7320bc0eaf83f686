using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Closing;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Closing;

/// <summary>Closed actions of which somebody must ask whether they held.</summary>
public sealed class HoldChecksModel(HoldChecks checks) : PageModel
{
    public IReadOnlyList<HoldCheck> Checks { get; private set; } = [];
    public DateOnly Today => checks.Today;

    public async Task OnGetAsync(CancellationToken cancel) => Checks = await checks.ListAsync(cancel);

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancel) =>
        ListCsv.Of(
            "hold-checks",
            await checks.ListAsync(cancel),
            ("Action", c => c.Text),
            ("Agency", c => c.Agency),
            ("Plan", c => c.PlanTitle),
            ("Closed on", c => c.ClosedOn),
            ("Check due on", c => c.Due),
            ("Id", c => c.Action)
        );
}
