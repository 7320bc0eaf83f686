using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Reports;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Reports;

/// <summary>A page of one report.</summary>
public abstract class ReportPage(ReportQueries reports) : FormPage
{
    public ReportView View { get; private set; } = null!;

    protected async Task LoadAsync(Guid report, CancellationToken cancel) =>
        View = await reports.ViewAsync(report, cancel);

    /// <summary>Takes a step and goes to an address; shows the page again when a rule does not allow it.</summary>
    protected async Task<IActionResult> StepAsync(
        Guid report,
        Func<Task> act,
        string to,
        Func<Task> show,
        CancellationToken cancel
    )
    {
        // Whoever names a report that is not there is told so, whatever else is wrong.
        await LoadAsync(report, cancel);
        return await TryAsync(
            async () =>
            {
                await act();
                return to;
            },
            show
        );
    }
}
