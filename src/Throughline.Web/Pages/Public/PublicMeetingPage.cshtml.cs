using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Packs;

namespace Throughline.Web.Pages.Public;

/// <summary>A meeting with what was published of it.</summary>
public sealed class PublicMeetingPageModel(PublishedPapers papers) : PageModel
{
    public PublicMeeting Meeting { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid meeting, CancellationToken cancel)
    {
        if (await papers.MeetingAsync(meeting, cancel) is not { } found)
        {
            return NotFound();
        }

        Meeting = found;
        return Page();
    }
}
