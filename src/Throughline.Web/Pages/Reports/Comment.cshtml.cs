using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Reports;

namespace Throughline.Web.Pages.Reports;

/// <summary>Answers a comment, or says that it is done.</summary>
public sealed class CommentModel(ReportQueries reports, ReportComments comments) : ReportPage(reports)
{
    private readonly ReportQueries _reports = reports;

    public ReportComment Said { get; private set; } = null!;

    public async Task OnGetAsync(Guid report, Guid comment, CancellationToken cancel)
    {
        await LoadAsync(report, cancel);
        Said = await _reports.CommentAsync(report, comment, cancel);
    }

    public Task<IActionResult> OnPostAnswerAsync(
        Guid report,
        Guid comment,
        int version,
        string? answer,
        CancellationToken cancel
    ) => ActAsync(report, comment, () => comments.AnswerAsync(report, comment, version, answer, cancel), cancel);

    public Task<IActionResult> OnPostDoneAsync(Guid report, Guid comment, int version, CancellationToken cancel) =>
        ActAsync(report, comment, () => comments.DoneAsync(report, comment, version, cancel), cancel);

    private async Task<IActionResult> ActAsync(Guid report, Guid comment, Func<Task> act, CancellationToken cancel)
    {
        await OnGetAsync(report, comment, cancel);
        return await StepAsync(
            report,
            act,
            $"{ReportLinks.Report(report)}#p-{Said.Key}",
            () => OnGetAsync(report, comment, cancel),
            cancel
        );
    }
}
