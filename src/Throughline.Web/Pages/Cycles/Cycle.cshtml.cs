using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Cycles;
using Throughline.Domain.Cycles;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Cycles;

/// <summary>One update cycle: who has answered, in part, or not at all.</summary>
public sealed class CycleModel(CycleQueries queries, CycleReminding reminding) : PageModel
{
    public CycleView View { get; private set; } = null!;
    public IReadOnlyList<CycleProblem> Problems { get; private set; } = [];
    public string? Said { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid cycle, bool reminded, CancellationToken cancel)
    {
        Said = reminded ? "The agency was reminded." : null;
        return await ShowAsync(cycle, cancel);
    }

    public async Task<IActionResult> OnPostRemindAsync(Guid cycle, Guid agency, CancellationToken cancel)
    {
        try
        {
            return await reminding.RemindNowAsync(cycle, agency, cancel)
                ? Redirect(CycleLinks.Cycle(cycle, reminded: true))
                : NotFound();
        }
        catch (CycleRefusedException e)
        {
            Problems = e.Problems;
            return await ShowAsync(cycle, cancel);
        }
    }

    private async Task<IActionResult> ShowAsync(Guid cycle, CancellationToken cancel)
    {
        if (await queries.ViewAsync(cycle, cancel) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }
}
