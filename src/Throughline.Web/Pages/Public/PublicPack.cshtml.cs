using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Packs;
using Throughline.Web.Pages.Packs;

namespace Throughline.Web.Pages.Public;

/// <summary>A published pack as a page.</summary>
public sealed class PublicPackModel(PublishedPapers papers) : PageModel
{
    public PublicMeeting Meeting { get; private set; } = null!;
    public PublicPack Pack { get; private set; } = null!;
    public string Contents { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid meeting, Guid pack, CancellationToken cancel)
    {
        if (
            await papers.MeetingAsync(meeting, cancel) is not { } found
            || found.Packs.FirstOrDefault(p => p.Id == pack) is not { } published
            || await papers.FileAsync(meeting, pack, PackFormat.Html, cancel) is not { } html
        )
        {
            return NotFound();
        }

        (Meeting, Pack, Contents) = (
            found,
            published,
            PackContents.Of(Encoding.UTF8.GetString(html), PublicLinks.Looks(meeting, pack))
        );
        return Page();
    }
}
