using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Reports;

namespace Throughline.Web.Pages.Reports;

/// <summary>Changes the title of a report.</summary>
public sealed class TitleModel(ReportQueries reports, ReportWriting writing) : ReportPage(reports)
{
    public Task OnGetAsync(Guid report, CancellationToken cancel) => LoadAsync(report, cancel);

    public Task<IActionResult> OnPostAsync(Guid report, int version, string? title, CancellationToken cancel) =>
        StepAsync(
            report,
            () => writing.RenameAsync(report, version, title, cancel),
            ReportLinks.Report(report),
            () => LoadAsync(report, cancel),
            cancel
        );
}
