using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Plans;

namespace Throughline.Web.Pages.Plans;

/// <summary>An accepted plan, thread by thread, narrowed by agency, rating and words.</summary>
public sealed class PlanModel(PlanQueries queries) : PageModel
{
    public PlanView View { get; private set; } = null!;
    public PlanFilter Filter { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, string? agency, string? rating, string? words, CancellationToken cancel)
    {
        Filter = new(agency, rating, words);
        if (await queries.ViewAsync(id, Filter, cancel) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }
}
