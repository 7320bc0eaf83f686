using Throughline.Core.Reports;

namespace Throughline.Web.Pages.Reports;

/// <summary>Every draft of a report, and what changed between two.</summary>
public sealed class DraftsModel(ReportQueries reports, ReportDrafts drafts) : ReportPage(reports)
{
    public IReadOnlyList<ReportDraft> Drafts { get; private set; } = [];
    public IReadOnlyList<ReportPartChange> Changes { get; private set; } = [];
    public int From { get; private set; }
    public int To { get; private set; }

    /// <param name="report">Its id.</param>
    /// <param name="from">A draft's number; null for the one before the last.</param>
    /// <param name="to">Another's; null for the last.</param>
    public async Task OnGetAsync(Guid report, int? from, int? to, CancellationToken cancel)
    {
        await LoadAsync(report, cancel);
        Drafts = await drafts.OfAsync(View, cancel);
        To = Math.Clamp(to ?? Drafts.Count, 0, Drafts.Count);
        From = Math.Clamp(from ?? To - 1, 0, Drafts.Count);
        Changes = await drafts.BetweenAsync(View, From, To, cancel);
    }
}
