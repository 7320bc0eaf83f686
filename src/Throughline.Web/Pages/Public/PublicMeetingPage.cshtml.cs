using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Packs;
using Throughline.Domain.Calendar;
using Throughline.Domain.Meetings;

namespace Throughline.Web.Pages.Public;

/// <summary>A meeting with what was published of it: its agenda with papers by item, what it resolved, and corrections.</summary>
public sealed class PublicMeetingPageModel(
    PublishedPapers papers,
    PublishedMinutes minutes,
    PublishedProgramme programmes,
    TimeProvider clock
) : PageModel
{
    public PublicMeeting Meeting { get; private set; } = null!;

    /// <summary>Null until they are approved.</summary>
    public PublicMinutes? Minutes { get; private set; }

    public bool HasProgramme { get; private set; }

    /// <summary>What the minutes say was resolved on an item; nothing for one that is taken in private.</summary>
    public IEnumerable<PublicResolution> ResolvedOn(PublicLine line) =>
        line.IsPublic && line.Item is { } item ? Minutes?.Resolutions.Where(r => r.Item == item) ?? [] : [];

    public async Task<IActionResult> OnGetAsync(Guid meeting, CancellationToken cancel)
    {
        if (await papers.MeetingAsync(meeting, cancel) is not { } found)
        {
            return NotFound();
        }

        (Meeting, Minutes) = (found, await minutes.OfAsync(meeting, cancel));
        HasProgramme = await programmes.OfAsync(found.BodyId, MunicipalYear.Of(clock.Today()), cancel) is not null;
        return Page();
    }
}
