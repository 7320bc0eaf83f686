using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Meetings.Papers;

namespace Throughline.Web.Pages.Meetings.Papers;

/// <summary>The meeting papers that a document holds, before they become records.</summary>
public sealed class OfReadingModel(MeetingPapersRead papers) : PageModel
{
    public Guid Reading { get; private set; }

    public string Document { get; private set; } = "";

    public IReadOnlyList<ReadPartSummary> Parts { get; private set; } = [];

    public async Task OnGetAsync(Guid reading, CancellationToken cancel)
    {
        Reading = reading;
        (Document, var parts) = await papers.OfAsync(reading, cancel);
        Parts = parts;
    }
}
