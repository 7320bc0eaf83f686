using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Reports;
using Throughline.Domain.Plans;

namespace Throughline.Web.Pages.Reports;

/// <summary>Leaves what a check found as it is, with the reason.</summary>
public sealed class LeaveModel(ReportQueries reports, ReportChecks checks) : ReportPage(reports)
{
    /// <summary>Null where the check finds it no more.</summary>
    public CheckedFinding? Found { get; private set; }

    public async Task OnGetAsync(Guid report, string? finding, CancellationToken cancel)
    {
        await LoadAsync(report, cancel);
        try
        {
            Found = await checks.OneAsync(View, finding, cancel);
        }
        catch (RuleBrokenException)
        {
            // The page says so in the place of the form.
        }
    }

    public Task<IActionResult> OnPostAsync(Guid report, string? finding, string? why, CancellationToken cancel) =>
        StepAsync(
            report,
            () => checks.LeaveAsync(report, finding, why, cancel),
            ReportLinks.Report(report),
            () => OnGetAsync(report, finding, cancel),
            cancel
        );
}
