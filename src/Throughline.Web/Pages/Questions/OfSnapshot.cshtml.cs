using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Challenge;
using Throughline.Core.Data;
using Throughline.Core.Questions;
using Throughline.Domain.Plans.Standing;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Questions;

/// <summary>
/// What the rules ask of a plan as a meeting saw it: to read, not to raise, as the plan has gone on since.
/// </summary>
public sealed class OfSnapshotModel(PlanScrutiny scrutiny, Actor actor) : PageModel
{
    public PlanQuestions Plan { get; private set; } = null!;
    public FigureScope Scope => actor.Person.ScopeOfFigures();

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
