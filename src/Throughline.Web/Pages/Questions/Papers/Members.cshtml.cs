using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Challenge;
using Throughline.Core.Questions;
using Throughline.Core.Questions.Members;
using Throughline.Documents.Papers;
using Throughline.Domain.Challenge.Members;
using Throughline.Domain.Plans.Standing;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Questions.Papers;

/// <summary>
/// The questions of a whole pack that matter most to members, to read, print on two sides, or take away as DOCX.
/// </summary>
public sealed class PaperMembersModel(PackScrutiny scrutiny) : PageModel
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public Guid ReadingId { get; private set; }
    public PackCheck Check { get; private set; } = null!;
    public MemberQuestions Questions { get; private set; } = null!;

    /// <summary>
    /// The report that the questions are about, by its place in the pack from 1; null for the whole pack.
    /// </summary>
    public int? Report { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, int? report, CancellationToken cancel) =>
        await LoadAsync(id, report, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnGetDocxAsync(Guid id, int? report, CancellationToken cancel) =>
        !await LoadAsync(id, report, cancel)
            ? NotFound()
            : File(
                WordWriter.Write(
                    QuestionPaper.Of(
                        Questions,
                        Report is { } one ? Check.Reports[one - 1].Report : Check.Document,
                        Check.AsAt,
                        "Throughline",
                        FigureScope.WholePlan
                    )
                ),
                Word,
                FileNames.Of("questions for members") + ".docx"
            );

    private async Task<bool> LoadAsync(Guid id, int? report, CancellationToken cancel)
    {
        if (await scrutiny.OfReadingAsync(id, cancel) is not { } check || report < 1 || report > check.Reports.Count)
        {
            return false;
        }

        (ReadingId, Check, Report) = (id, check, report);
        Questions = MemberQuestions.Of(report is { } one ? [check.Reports[one - 1]] : check.Reports);
        return true;
    }
}
