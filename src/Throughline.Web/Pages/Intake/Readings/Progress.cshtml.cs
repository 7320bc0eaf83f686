using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Intake;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Intake.Readings;

/// <summary>How far a reading has come, as JSON for the page's script.</summary>
[ResponseCache(NoStore = true)]
public sealed class ProgressModel(IntakeQueries intake) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await intake.FindAsync(id, cancel) is { } reading
            ? new JsonResult(
                new
                {
                    words = Words.Of(reading),
                    pagesRead = reading.PagesRead,
                    pagesInAll = reading.PagesInAll,
                    finished = reading.State is not (ReadingState.Waiting or ReadingState.Reading),
                }
            )
            : NotFound();
}
