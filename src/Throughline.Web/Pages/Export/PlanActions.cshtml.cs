using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Exports;
using Throughline.Core.Plans;

namespace Throughline.Web.Pages.Export;

/// <summary>A plan's actions as CSV, narrowed by the same words as the plan's page.</summary>
public sealed class PlanActionsModel(ActionsList actions) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, string? agency, string? rating, string? words, CancellationToken cancel) =>
        await actions.OfPlanAsync(id, new PlanFilter(agency, rating, words), cancel) is { } table ? new CsvResult(table, "plan-actions.csv") : NotFound();
}
