using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Packs;
using Throughline.Domain.Calendar;
using Throughline.Web.Pages.Meetings;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Public;

/// <summary>Public meetings as iCalendar (RFC 5545), a year back and all to come.</summary>
public sealed class PublicCalendarModel(PublishedPapers papers, SiteName site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var rows = await papers.ArrangedAsync(clock.Today().AddYears(-1), cancel);
        return File(
            Encoding.UTF8.GetBytes(MeetingCalendar.Of($"{site.Name}: public meetings", rows)),
            "text/calendar; charset=utf-8",
            "meetings.ics"
        );
    }
}
