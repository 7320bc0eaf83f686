using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Plans.Editing;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Plans;

/// <summary>A page on which the coordinator changes something of a plan.</summary>
public abstract class PlanPage(EditingQueries queries) : FormPage
{
    public Core.Plans.Plan Stored { get; private set; } = null!;

    protected EditingQueries Queries => queries;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        await ShowAsync(id, cancel);
        return Page();
    }

    /// <summary>Takes the step and goes where it says; by default back to the plan.</summary>
    protected Task<IActionResult> TakeAsync(
        Guid id,
        Func<Task> act,
        CancellationToken cancel,
        Func<string>? to = null
    ) =>
        TryAsync(
            async () =>
            {
                // Whoever may not change it is told so, whatever is wrong with what they sent.
                await ShowAsync(id, cancel);
                await act();
                return to?.Invoke() ?? PlanLinks.Plan(id);
            },
            () => ShowAsync(id, cancel)
        );

    protected virtual async Task ShowAsync(Guid id, CancellationToken cancel) =>
        Stored = await queries.PlanAsync(id, cancel);
}
