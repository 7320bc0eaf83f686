using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Cycles;

namespace Throughline.Web.Pages.Cycles;

/// <summary>All update cycles, open ones first.</summary>
public sealed class ListModel(CycleQueries queries) : PageModel
{
    public IReadOnlyList<CycleSummary> Cycles { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Cycles = await queries.ListAsync(null, cancel);
}
