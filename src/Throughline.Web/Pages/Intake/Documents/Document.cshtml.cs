using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Intake;

namespace Throughline.Web.Pages.Intake.Documents;

/// <summary>A stored document: what it is, and its bytes as they were uploaded.</summary>
public sealed class DocumentModel(IntakeQueries intake) : PageModel
{
    public StoredDocument Document { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await intake.DocumentAsync(id, cancel) is not { } document)
        {
            return NotFound();
        }

        Document = document;
        return Page();
    }
}
