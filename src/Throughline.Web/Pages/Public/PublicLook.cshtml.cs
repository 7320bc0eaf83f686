using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Packs;

namespace Throughline.Web.Pages.Public;

/// <summary>A page of a published paper as it looks.</summary>
public sealed class PublicLookModel(PublishedPapers papers) : PageModel
{
    public async Task<IActionResult> OnGetAsync(
        Guid meeting,
        Guid pack,
        Guid paper,
        int number,
        CancellationToken cancel
    ) =>
        await papers.LookAsync(meeting, pack, paper, number, cancel) is { } bytes
            ? File(bytes, "image/jpeg")
            : NotFound();
}
