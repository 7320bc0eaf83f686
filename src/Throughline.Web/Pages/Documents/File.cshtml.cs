using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Intake;

namespace Throughline.Web.Pages.Documents;

/// <summary>
/// The document's bytes, always as a download of no particular type: a browser must never run what somebody uploaded.
/// </summary>
public sealed class DocumentFileModel(IntakeQueries intake) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await intake.DocumentAsync(id, cancel) is { } document && await intake.BytesAsync(id, cancel) is { } bytes
            ? File(bytes, "application/octet-stream", document.Name)
            : NotFound();
}
