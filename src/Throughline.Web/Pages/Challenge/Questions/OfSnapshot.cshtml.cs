using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Challenge;

namespace Throughline.Web.Pages.Challenge.Questions;

/// <summary>
/// What the rules ask of a plan as a meeting saw it: to read, not to raise, as the plan has gone on since.
/// </summary>
public sealed class OfSnapshotModel(PlanScrutiny scrutiny) : PageModel
{
    public PlanQuestions Plan { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid snapshot, CancellationToken cancel)
    {
        if (await scrutiny.OfSnapshotAsync(snapshot, cancel) is not { } plan)
        {
            return NotFound();
        }

        Plan = plan;
        return Page();
    }
}
