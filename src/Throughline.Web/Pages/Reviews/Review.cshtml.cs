using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Plans;
using Throughline.Core.Reviews;
using Throughline.Domain.Access;

namespace Throughline.Web.Pages.Reviews;

/// <summary>One review and the plans that answer it.</summary>
public sealed class ReviewModel(Core.Reviews.ReviewEditing reviews, PlanQueries plans, PlanRecordsInSight sight)
    : PageModel
{
    public Review Review { get; private set; } = null!;
    public IReadOnlyList<PlanSummary> Plans { get; private set; } = [];
    public bool MayChange => sight.Person.May(Permission.ChangePlans);

    public async Task<IActionResult> OnGetAsync(Guid review, CancellationToken cancel)
    {
        Review = await reviews.ViewAsync(review, cancel);
        Plans = await plans.OfReviewAsync(review, cancel);
        return Page();
    }
}
