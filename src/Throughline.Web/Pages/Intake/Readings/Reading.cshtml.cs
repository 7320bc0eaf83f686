using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Intake;

namespace Throughline.Web.Pages.Intake.Readings;

/// <summary>
/// How far a reading has come, and the plans found once it is done. The reading goes on without the page.
/// </summary>
public sealed class ReadingModel(IntakeQueries intake, DocumentIntake documents) : PageModel
{
    public ReadingSummary Reading { get; private set; } = null!;

    public bool UnderWay => Reading.State is ReadingState.Waiting or ReadingState.Reading;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await intake.FindAsync(id, cancel) is not { } reading)
        {
            return NotFound();
        }

        Reading = reading;
        return Page();
    }

    public async Task<IActionResult> OnPostStopAsync(Guid id, CancellationToken cancel) =>
        await documents.StopAsync(id, cancel) ? Redirect(IntakeLinks.Reading(id)) : NotFound();
}
