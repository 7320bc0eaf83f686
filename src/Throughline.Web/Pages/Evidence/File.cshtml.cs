using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Evidence;
using Throughline.Core.Evidence.Scanning;

namespace Throughline.Web.Pages.Evidence;

/// <summary>
/// A version's file: its own type as found by content, always as a download, never guessed at, never kept by a cache.
/// </summary>
public sealed class EvidenceFileModel(EvidenceQueries queries) : PageModel
{
    public Guid Evidence { get; private set; }

    /// <summary>Why the file is not given out now, and what to do.</summary>
    public string Why { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, int number, CancellationToken cancel)
    {
        StoredFile? file;
        try
        {
            file = await queries.FileAsync(id, number, cancel);
        }
        catch (FileWithheldException e)
        {
            (Evidence, Why) = (id, e.Message);
            return new PageResult { StatusCode = StatusCodes.Status403Forbidden };
        }

        if (file is null)
        {
            return NotFound();
        }

        Response.Headers.XContentTypeOptions = "nosniff";
        return File(file.Bytes, file.ContentType, file.Name);
    }
}
