using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Reports;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Reports;

/// <summary>An officer's own Word file becomes the report; says what of it went where.</summary>
[TakesFiles(typeof(ReportFiles))]
public sealed class FromWordModel(ReportQueries reports, ReportWordIn wordIn) : ReportPage(reports)
{
    private readonly ReportQueries _reports = reports;

    public IReadOnlyList<ReportWordFile> Files { get; private set; } = [];

    public async Task OnGetAsync(Guid report, CancellationToken cancel)
    {
        await LoadAsync(report, cancel);
        Files = await _reports.WordFilesAsync(report, cancel);
    }

    public async Task<IActionResult> OnPostAsync(Guid report, IFormFile? file, CancellationToken cancel)
    {
        await using var content = file?.OpenReadStream();
        return await StepAsync(
            report,
            () => wordIn.TakeAsync(report, file?.FileName, content, cancel),
            ReportLinks.FromWord(report),
            () => OnGetAsync(report, cancel),
            cancel
        );
    }
}
