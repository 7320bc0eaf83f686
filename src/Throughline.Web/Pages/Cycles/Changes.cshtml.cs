using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Cycles;

namespace Throughline.Web.Pages.Cycles;

/// <summary>What changed in a plan since the meeting before this cycle.</summary>
public sealed class CycleChangesModel(CycleChanges changes) : PageModel
{
    public CycleChangesView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid cycle, CancellationToken cancel)
    {
        if (await changes.ViewAsync(cycle, cancel) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }
}
