using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Exports;
using Throughline.Core.Plans;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Standing;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Exports;

/// <summary>A plan's actions as CSV, narrowed by the same words as the plan's page.</summary>
public sealed class PlanActionsModel(ActionsList actions) : PageModel
{
    public async Task<IActionResult> OnGetAsync(
        Guid id,
        Guid? agency,
        Guid? finding,
        string? rating,
        string? delivery,
        Assurance? assurance,
        DateState? dates,
        bool silent,
        string? words,
        AgencyAnswer? answer,
        bool uncertain,
        CancellationToken cancel
    ) =>
        await actions.OfPlanAsync(
            id,
            new PlanFilter(agency, finding, rating, delivery, assurance, dates, silent, words, answer, uncertain),
            cancel
        )
            is { } table
            ? new CsvResult(table, "plan-actions.csv")
            : NotFound();
}
