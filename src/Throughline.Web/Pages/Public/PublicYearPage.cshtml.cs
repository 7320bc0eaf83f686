using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Packs;
using Throughline.Domain.Meetings;

namespace Throughline.Web.Pages.Public;

/// <summary>The public meetings of a municipal year.</summary>
public sealed class PublicYearPageModel(PublishedPapers papers) : PageModel
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public MunicipalYear Year { get; private set; }

    public IReadOnlyList<PublicMeetingRow> Meetings { get; private set; } = [];

    /// <summary>"December 2026".</summary>
    public string Month(DateOnly day) => day.ToString("MMMM yyyy", British);

    /// <summary>"Wednesday 9".</summary>
    public string Day(DateOnly day) => day.ToString("dddd d", British);

    /// <returns>Not found where no meeting of the year is public.</returns>
    public async Task<IActionResult> OnGetAsync(int year, CancellationToken cancel)
    {
        if (year is < 1 or >= 9999)
        {
            return NotFound();
        }

        Year = new(year);
        Meetings = await papers.BetweenAsync(Year.First, Year.Last, int.MaxValue, cancel);
        return Meetings.Count == 0 ? NotFound() : Page();
    }
}
