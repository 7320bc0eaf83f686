using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Meetings;
using Throughline.Domain.Calendar;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Meetings;

/// <summary>The meetings of a body as iCalendar (RFC 5545), a year back and all to come.</summary>
[ResponseCache(NoStore = true)]
public sealed class CalendarModel(BodyMembers bodies, MeetingPlanning meetings, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid body, CancellationToken cancel)
    {
        var view = await bodies.ViewAsync(body, clock.Today(), cancel);
        var rows = await meetings.FromAsync(clock.Today().AddYears(-1), cancel);
        return File(
            Encoding.UTF8.GetBytes(MeetingCalendar.Of(view.Body.Name, rows.Where(r => r.Body.Id == body))),
            "text/calendar; charset=utf-8",
            $"meetings-{FileNames.Of(view.Body.Name)}.ics"
        );
    }
}
