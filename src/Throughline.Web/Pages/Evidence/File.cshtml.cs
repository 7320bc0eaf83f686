using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Evidence;

namespace Throughline.Web.Pages.Evidence;

/// <summary>
/// A version's file: its own type as found by content, always as a download, never guessed at, never kept by a cache.
/// </summary>
public sealed class EvidenceFileModel(EvidenceQueries queries) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, int number, CancellationToken cancel)
    {
        if (await queries.FileAsync(id, number, cancel) is not { } file)
        {
            return NotFound();
        }

        Response.Headers.XContentTypeOptions = "nosniff";
        return File(file.Bytes, file.ContentType, file.Name);
    }
}
