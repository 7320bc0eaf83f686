using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Packs;
using Throughline.Web.Pages.Packs;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Public;

/// <summary>A published pack as a file.</summary>
public sealed class PublicPackFileModel(PublishedPapers papers) : PageModel
{
    /// <param name="form">pdf or docx.</param>
    public async Task<IActionResult> OnGetAsync(Guid meeting, Guid pack, string form, CancellationToken cancel) =>
        PackTypes.Of(form) is { } format
        && await papers.FileAsync(meeting, pack, format, cancel) is { } bytes
        && await papers.MeetingAsync(meeting, cancel) is { } found
            ? File(bytes, PackTypes.Of(format), $"{FileNames.Of(found.Body)}-{found.Day:yyyy-MM-dd}.{form}")
        : await papers.TakenBackAsync(meeting, pack, cancel) is not null ? StatusCode(StatusCodes.Status410Gone)
        : NotFound();
}
