using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Privacy;

namespace Throughline.Web.Pages.Privacy.Erasure.People;

/// <summary>Says what erasing a person will do, and does it when a reason is chosen and the box is ticked.</summary>
public sealed class EraseModel(Core.Privacy.Erasure erasure) : PageModel
{
    /// <summary>Reasons that a person may give; the third is the retention job's own.</summary>
    public static IReadOnlyList<(ErasureReason Reason, string Label)> Reasons { get; } =
    [(ErasureReason.AskedFor, "They asked for it"), (ErasureReason.Left, "They left and the account is not needed")];

    public ErasurePreview Preview { get; private set; } = null!;
    public ErasureReason? Reason { get; private set; }
    public string? ReasonProblem { get; private set; }
    public string? SureProblem { get; private set; }

    public Task<IActionResult> OnGetAsync(Guid account, CancellationToken cancel) => ShowAsync(account, cancel);

    public async Task<IActionResult> OnPostAsync(
        Guid account,
        ErasureReason? reason,
        bool sure,
        CancellationToken cancel
    )
    {
        Reason = Reasons.Any(r => r.Reason == reason) ? reason : null;
        ReasonProblem = Reason is null ? "Choose why the person is erased." : null;
        SureProblem = sure ? null : "Tick the box to say that you know it cannot be undone.";
        if (Reason is null || !sure)
        {
            return await ShowAsync(account, cancel);
        }

        return await erasure.EraseAsync(account, Reason.Value, cancel)
            ? Redirect(PrivacyLinks.Erasure(account))
            : NotFound();
    }

    private async Task<IActionResult> ShowAsync(Guid account, CancellationToken cancel)
    {
        if (await erasure.PreviewAsync(account, cancel) is not { } preview)
        {
            return NotFound();
        }

        Preview = preview;
        return Page();
    }
}
