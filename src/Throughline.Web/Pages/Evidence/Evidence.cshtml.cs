using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Data;
using Throughline.Core.Evidence;
using Throughline.Domain.Evidence;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Evidence;

/// <summary>One piece of evidence: its versions, who checked them, the next version, withdrawal.</summary>
[TakesFiles(typeof(EvidenceFiles))]
public sealed class EvidenceModel(EvidenceQueries queries, EvidenceDesk desk, EvidenceVerification verification)
    : PageModel
{
    private const string Meanwhile =
        "Somebody else changed this evidence while you were looking at it. Below is how it stands now; your words "
        + "are kept. Send them again if they are still right.";

    public EvidenceView View { get; private set; } = null!;
    public EvidenceForm? Form { get; private set; }
    public IReadOnlyList<EvidenceProblem> Problems { get; private set; } = [];
    public string? Problem { get; private set; }

    /// <summary>The words of a check or a withdrawal that came back.</summary>
    public string? Typed { get; private set; }

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    public async Task<IActionResult> OnPostVersionAsync(Guid id, IFormFile? file, CancellationToken cancel)
    {
        Form = EvidenceForm.Read(Request.Form);
        await using var content = file?.OpenReadStream();
        var days = Form.DayProblems().ToList();
        return await TryAsync(
            id,
            async () =>
                days.Count > 0
                    ? new(null, days)
                    : await desk.AddVersionAsync(id, Form.Version, Form.Input(file, content), cancel),
            cancel
        );
    }

    public Task<IActionResult> OnPostVerifyAsync(
        Guid id,
        Guid version,
        int seen,
        Verdict verdict,
        string? words,
        CancellationToken cancel
    )
    {
        Typed = words;
        return TryAsync(id, () => verification.VerifyAsync(version, seen, verdict, words, cancel), cancel);
    }

    public Task<IActionResult> OnPostWithdrawAsync(Guid id, int seen, string? words, CancellationToken cancel)
    {
        Typed = words;
        return TryAsync(id, () => desk.WithdrawAsync(id, seen, words, cancel), cancel);
    }

    private async Task<IActionResult> TryAsync(Guid id, Func<Task<EvidenceResult?>> act, CancellationToken cancel)
    {
        try
        {
            var result = await act();
            if (result is null)
            {
                return NotFound();
            }

            if (result.Id is { } done)
            {
                return Redirect(EvidenceLinks.Evidence(done));
            }

            Problems = result.Problems;
        }
        catch (ChangedMeanwhileException)
        {
            Problem = Meanwhile;
        }

        return await ShowAsync(id, cancel);
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken cancel)
    {
        if (await queries.ViewAsync(id, cancel) is not { } view)
        {
            return NotFound();
        }

        View = view;
        Form = (Form ?? EvidenceForm.Next(view)) with
        {
            Problems = Form is null ? [] : Problems,
            Version = view.Evidence.Version,
        };
        return Page();
    }
}
