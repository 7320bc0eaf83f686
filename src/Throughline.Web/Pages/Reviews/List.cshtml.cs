using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Plans;
using Throughline.Core.Reviews;
using Throughline.Domain.Access;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Reviews;

/// <summary>All reviews that this person may see.</summary>
public sealed class ReviewsModel(Core.Reviews.ReviewEditing reviews, PlanRecordsInSight sight) : PageModel
{
    public IReadOnlyList<Review> Reviews { get; private set; } = [];
    public bool MayStart => sight.Person.May(Permission.ChangePlans);

    public async Task OnGetAsync(CancellationToken cancel) => Reviews = await reviews.ListAsync(cancel);

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancel) =>
        ListCsv.Of(
            "reviews",
            await reviews.ListAsync(cancel),
            ("Review", r => r.Title),
            ("Kind", r => r.Kind.Label()),
            ("Reference", r => r.Reference),
            ("Published on", r => r.PublishedOn),
            ("Summary", r => r.Summary),
            ("Id", r => r.Id)
        );
}
