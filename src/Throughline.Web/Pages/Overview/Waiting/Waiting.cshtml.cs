using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Overview;
using Throughline.Domain.Calendar;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;
using Throughline.Web.Pages.Shared;

namespace Throughline.Web.Pages.Overview.Waiting;

/// <summary>One list of what waits for a coordinator or an assurer.</summary>
public sealed class WaitingModel(WaitingWork work, TimeProvider clock) : PageModel
{
    public WaitingPage View { get; private set; } = null!;

    public DateOnly Today => clock.Today();

    public async Task<IActionResult> OnGetAsync(string list, int? part, CancellationToken cancel)
    {
        if (Of(list) is not { } chosen)
        {
            return NotFound();
        }

        View = await work.PageAsync(chosen, part ?? 1, cancel);
        return Page();
    }

    public async Task<IActionResult> OnGetCsvAsync(string list, CancellationToken cancel) =>
        Of(list) is not { } chosen
            ? NotFound()
            : ListCsv.Of(
                list,
                await work.AllAsync(chosen, cancel),
                ("What", r => r.What),
                ("Plan", r => r.Plan),
                ("Agency", r => r.Agency),
                ("Stage", r => r.Stage?.Label()),
                ("Day", r => r.On),
                ("Since", r => r.Since),
                ("Words", r => r.Words),
                ("Id", r => r.Id)
            );

    /// <summary>The list that an address of <see cref="OverviewLinks.Waiting"/> names; null for any other word.</summary>
    private static WaitingList? Of(string word) =>
        Enum.GetValues<WaitingList>()
            .Cast<WaitingList?>()
            .FirstOrDefault(l => string.Equals(l.ToString(), word, StringComparison.OrdinalIgnoreCase));
}
