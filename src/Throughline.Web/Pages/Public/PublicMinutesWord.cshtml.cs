using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Packs;
using Throughline.Documents.Papers;
using Throughline.Web.Pages.Packs;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Public;

/// <summary>Approved minutes of a meeting as a Word file, without what was said in private.</summary>
public sealed class PublicMinutesWordModel(PublishedPapers papers, PublishedMinutes minutes) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid meeting, CancellationToken cancel) =>
        await papers.MeetingAsync(meeting, cancel) is { } found
        && await minutes.OfAsync(meeting, cancel) is { } approved
            ? File(
                WordWriter.Write(approved.Paper),
                PackTypes.Of(PackFormat.Docx),
                $"minutes-{FileNames.Of(found.Body)}-{found.Day:yyyy-MM-dd}.docx"
            )
            : NotFound();
}
