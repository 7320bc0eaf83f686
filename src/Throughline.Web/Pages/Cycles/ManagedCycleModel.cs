using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Cycles;
using Throughline.Core.Data;
using Throughline.Domain.Cycles;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Cycles;

/// <summary>What the pages share that change one update cycle: they show it, try, and say what is wrong.</summary>
public abstract class ManagedCycleModel(CycleQueries queries) : PageModel
{
    public CycleView View { get; private set; } = null!;
    public IReadOnlyList<CycleProblem> Problems { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(Guid cycle, CancellationToken cancel) => ShowAsync(cycle, cancel);

    /// <param name="act">Gives the address to go on to; null when there is no such cycle.</param>
    protected async Task<IActionResult> DoAsync(Guid cycle, Func<Task<string?>> act, CancellationToken cancel)
    {
        try
        {
            return await act() is { } next ? Redirect(next) : NotFound();
        }
        catch (CycleRefusedException e)
        {
            Problems = e.Problems;
        }
        catch (ChangedMeanwhileException)
        {
            Problems =
            [
                new(
                    "",
                    "Somebody else changed this cycle a moment ago. This is how it stands now; look again, then decide."
                ),
            ];
        }

        ModelState.Remove("version");
        return await ShowAsync(cycle, cancel);
    }

    private async Task<IActionResult> ShowAsync(Guid cycle, CancellationToken cancel)
    {
        if (await queries.ManageAsync(cycle, cancel) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }
}
