using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Plans;
using Throughline.Core.Reviews;
using Throughline.Domain.Plans;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Reviews;

/// <summary>Changes what is written of a review.</summary>
public sealed class ChangeReviewModel(Core.Reviews.ReviewEditing reviews, PlanRecordsInSight sight) : FormPage
{
    public Review Stored { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid review, CancellationToken cancel)
    {
        await ShowAsync(review, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        Guid review,
        int version,
        string? title,
        ReviewKind kind,
        string? reference,
        string? published,
        string? summary,
        CancellationToken cancel
    )
    {
        await ShowAsync(review, cancel);
        return await TryAsync(
            async () =>
            {
                await reviews.ChangeAsync(
                    review,
                    version,
                    new(title, kind, reference, Written.Day(published, "published"), summary),
                    cancel
                );
                return ReviewLinks.LearningReview(review);
            },
            () => ShowAsync(review, cancel)
        );
    }

    private async Task ShowAsync(Guid review, CancellationToken cancel)
    {
        Stored = await reviews.ViewAsync(review, cancel);
        sight.OnlyCoordinator();
    }
}
