using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Packs;
using Throughline.Documents.Papers;

namespace Throughline.Web.Pages.Public;

/// <summary>Approved minutes of a meeting, without what was said in private.</summary>
public sealed class PublicMinutesPageModel(PublishedPapers papers, PublishedMinutes minutes) : PageModel
{
    public PublicMeeting Meeting { get; private set; } = null!;

    public PublicMinutes Minutes { get; private set; } = null!;

    /// <summary>The sections under headings of the second level.</summary>
    public string Contents { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid meeting, CancellationToken cancel)
    {
        if (
            await papers.MeetingAsync(meeting, cancel) is not { } found
            || await minutes.OfAsync(meeting, cancel) is not { } approved
        )
        {
            return NotFound();
        }

        var html = new StringBuilder();
        // When, where and how they stand are said above.
        PaperHtml.Write(html, [.. approved.Paper.Blocks.SkipWhile(b => b is not PaperHeading)], below: 1);
        (Meeting, Minutes, Contents) = (found, approved, html.ToString());
        return Page();
    }
}
