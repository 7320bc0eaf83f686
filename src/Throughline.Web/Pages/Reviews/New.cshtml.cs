using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Plans;
using Throughline.Domain.Plans;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Reviews;

/// <summary>Starts a review from nothing.</summary>
public sealed class NewReviewModel(Core.Reviews.ReviewEditing reviews, PlanRecordsInSight sight) : FormPage
{
    public IActionResult OnGet()
    {
        sight.OnlyCoordinator();
        return Page();
    }

    public Task<IActionResult> OnPostAsync(
        string? title,
        ReviewKind kind,
        string? reference,
        string? published,
        string? summary,
        CancellationToken cancel
    )
    {
        sight.OnlyCoordinator();
        return TryAsync(
            async () =>
                ReviewLinks.LearningReview(
                    await reviews.StartAsync(
                        new(title, kind, reference, Written.Day(published, "published"), summary),
                        cancel
                    )
                ),
            () => Task.CompletedTask
        );
    }
}
