using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Packs;
using Throughline.Web.Pages.Packs;

namespace Throughline.Web.Pages.Public;

/// <summary>A published pack as a page. One that was taken back keeps its address, and says why.</summary>
public sealed class PublicPackModel(PublishedPapers papers, PublicSite site) : PageModel
{
    public PublicMeeting Meeting { get; private set; } = null!;

    /// <summary>"Agenda and papers", or what became of them.</summary>
    public string Name { get; private set; } = "";

    public string Contents { get; private set; } = "";

    /// <summary>Why nothing of it is given; null where it is.</summary>
    public string? Gone { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid meeting, Guid pack, CancellationToken cancel)
    {
        if (await papers.MeetingAsync(meeting, cancel) is not { } found)
        {
            return NotFound();
        }

        Meeting = found;
        if (found.Packs.FirstOrDefault(p => p.Id == pack) is { } published)
        {
            if (await papers.FileAsync(meeting, pack, PackFormat.Html, cancel) is { } html)
            {
                (Name, Contents) = (
                    published.Name,
                    PackContents.Of(Encoding.UTF8.GetString(html), site.To(PublicLinks.Looks(meeting, pack)))
                );
                return Page();
            }

            return Said("These papers are being corrected", "The page of the meeting says when they are out again.");
        }

        return await papers.TakenBackAsync(meeting, pack, cancel) is { } why
            ? Said("These papers were taken back", why)
            : NotFound();
    }

    private PageResult Said(string name, string gone)
    {
        (Name, Gone, Response.StatusCode) = (name, gone, StatusCodes.Status410Gone);
        return Page();
    }
}
