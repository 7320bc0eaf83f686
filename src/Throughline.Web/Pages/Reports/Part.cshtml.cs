using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Reports;
using Throughline.Domain.Plans;
using Throughline.Domain.Reports;

namespace Throughline.Web.Pages.Reports;

/// <summary>Writes a part of a report; says who may read it and who clears it; takes comments.</summary>
public sealed class PartModel(
    ReportQueries reports,
    ReportWriting writing,
    ReportImplications implications,
    ReportComments comments,
    ReportTemplates templates
) : ReportPage(reports)
{
    public ReportTemplates Templates => templates;
    public ReportPartView Part { get; private set; } = null!;
    public int Rows =>
        Part.Asked.Kind is ReportPartKind.Front ? 2
        : Part.Asked.Kind == ReportPartKind.Papers ? 6
        : 16;

    public IEnumerable<(string Value, string Text)> Standings =>
        Enum.GetValues<PartStanding>().Select(s => (s.ToString(), s.Label()));

    public string Hint =>
        Part.Asked.Guidance
        + (
            Part.Asked.Rests.Count > 0
                ? " A clearance falls when these words or the recommendations change afterwards."
                : ""
        );

    public async Task OnGetAsync(Guid report, Guid part, CancellationToken cancel)
    {
        await LoadAsync(report, cancel);
        Part = View.Part(part);
    }

    public Task<IActionResult> OnPostAsync(
        Guid report,
        Guid part,
        int version,
        string? words,
        CancellationToken cancel
    ) => ActAsync(report, part, true, () => writing.WriteAsync(report, part, version, words, cancel), cancel);

    public Task<IActionResult> OnPostStandingAsync(
        Guid report,
        Guid part,
        int version,
        string? standing,
        string? paragraphs,
        string? interest,
        CancellationToken cancel
    ) =>
        ActAsync(
            report,
            part,
            true,
            () =>
                writing.SetStandingAsync(
                    report,
                    part,
                    version,
                    Enum.TryParse<PartStanding>(standing, out var chosen) && Enum.IsDefined(chosen)
                        ? chosen
                        : throw new RuleBrokenException("Choose who may read it.", "standing"),
                    paragraphs,
                    interest,
                    cancel
                ),
            cancel
        );

    public Task<IActionResult> OnPostAskAsync(
        Guid report,
        Guid part,
        int version,
        string? officer,
        string? post,
        CancellationToken cancel
    ) =>
        ActAsync(
            report,
            part,
            false,
            () => implications.AskAsync(report, part, version, officer, post, cancel),
            cancel
        );

    public Task<IActionResult> OnPostGivenAsync(
        Guid report,
        Guid part,
        int version,
        string? hash,
        CancellationToken cancel
    ) =>
        ActAsync(
            report,
            part,
            true,
            () => implications.AnswerAsync(report, part, version, hash, OfficerAnswer.Given, null, cancel),
            cancel
        );

    public Task<IActionResult> OnPostBackAsync(
        Guid report,
        Guid part,
        int version,
        string? why,
        CancellationToken cancel
    ) =>
        ActAsync(
            report,
            part,
            false,
            () => implications.AnswerAsync(report, part, version, null, OfficerAnswer.SentBack, why, cancel),
            cancel
        );

    public Task<IActionResult> OnPostCommentAsync(Guid report, Guid part, string? says, CancellationToken cancel) =>
        ActAsync(report, part, true, () => comments.AddAsync(report, part, says, cancel), cancel);

    /// <param name="toReport">True where the work on the part is done, false where more follows on this page.</param>
    private async Task<IActionResult> ActAsync(
        Guid report,
        Guid part,
        bool toReport,
        Func<Task> act,
        CancellationToken cancel
    )
    {
        await OnGetAsync(report, part, cancel);
        return await StepAsync(
            report,
            act,
            toReport ? $"{ReportLinks.Report(report)}#p-{Part.Part.Key}" : ReportLinks.Part(report, part),
            () => OnGetAsync(report, part, cancel),
            cancel
        );
    }
}
