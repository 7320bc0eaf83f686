using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Plans;

namespace Throughline.Web.Pages.Plans;

/// <summary>All accepted plans.</summary>
public sealed class ListModel(PlanQueries queries) : PageModel
{
    public IReadOnlyList<PlanSummary> Plans { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Plans = await queries.ListAsync(cancel);
}
