using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Packs;
using Throughline.Core.Plans.Editing;
using Throughline.Domain.Calendar;

namespace Throughline.Web.Pages.Public;

/// <summary>Meetings to come and those held last of which something was published, and the years of all.</summary>
public sealed class PublicMeetingsModel(PublishedPapers papers, TimeProvider clock) : PageModel
{
    private const int Most = 30;

    public IReadOnlyList<PublicYear> Years { get; private set; } = [];

    public IReadOnlyList<PublicMeetingRow> ToCome { get; private set; } = [];

    public IReadOnlyList<PublicMeetingRow> Held { get; private set; } = [];

    /// <summary>Committees whose work programmes are public.</summary>
    public IReadOnlyList<Choice> Committees { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var today = clock.Today();
        Years = await papers.YearsAsync(cancel);
        Committees = await papers.CommitteesAsync(cancel);
        ToCome = await papers.BetweenAsync(today, DateOnly.MaxValue, Most, cancel);
        Held = await papers.BetweenAsync(DateOnly.MinValue, today.AddDays(-1), Most, cancel);
    }
}
