using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Packs;

namespace Throughline.Web.Pages.Public;

/// <summary>All meetings of which papers were published.</summary>
public sealed class PublicMeetingsModel(PublishedPapers papers) : PageModel
{
    public IReadOnlyList<PublicMeeting> Meetings { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Meetings = await papers.MeetingsAsync(cancel);
}
