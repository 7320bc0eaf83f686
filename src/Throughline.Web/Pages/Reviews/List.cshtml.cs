using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Data;
using Throughline.Core.Plans;

namespace Throughline.Web.Pages.Reviews;

/// <summary>All reviews that this person may see.</summary>
public sealed class ListModel(Core.Plans.Editing.Reviews reviews, PlanRecordsInSight sight) : PageModel
{
    public IReadOnlyList<Review> Reviews { get; private set; } = [];
    public bool MayStart => sight.Person.IsCoordinator;

    public async Task OnGetAsync(CancellationToken cancel) => Reviews = await reviews.ListAsync(cancel);
}
