using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Evidence;

namespace Throughline.Web.Pages.Evidence;

/// <summary>"What proof did we have on 14 March?"</summary>
public sealed class AsAtModel(EvidenceAsAt proof) : PageModel
{
    public PlanThen? View { get; private set; }
    public IReadOnlyList<(Guid Id, string Title)> Plans { get; private set; } = [];
    public Guid? Plan { get; private set; }
    public string? On { get; private set; }
    public string? Problem { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid? plan, string? on, CancellationToken cancel)
    {
        (Plan, On) = (plan, on);
        Plans = await proof.PlansAsync(cancel);
        if (plan is null || string.IsNullOrWhiteSpace(on))
        {
            return Page();
        }

        if (EvidenceForm.Day(on) is not { } day)
        {
            Problem = "Give a day, such as 14 March 2027 or 14/3/2027.";
            return Page();
        }

        View = await proof.ViewAsync(plan.Value, day, cancel);
        return View is null ? NotFound() : Page();
    }
}
