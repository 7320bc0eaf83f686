using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Threads;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Plans.Actions;

/// <summary>A page that takes one step with one action, and goes back to the action.</summary>
public abstract class ActionPage(ThreadQueries queries, ActionStep step) : FormPage
{
    public ActionView View { get; private set; } = null!;

    protected ThreadQueries Queries => queries;

    public async Task<IActionResult> OnGetAsync(Guid action, CancellationToken cancel)
    {
        await ShowAsync(action, cancel);
        return Page();
    }

    protected Task<IActionResult> TakeAsync(Guid action, Func<Task> act, CancellationToken cancel) =>
        TryAsync(
            async () =>
            {
                // Whoever may not take this step is told so, whatever is wrong with what they sent.
                await queries.ForStepAsync(action, step, cancel);
                await act();
                return ActionLinks.Action(action);
            },
            () => ShowAsync(action, cancel)
        );

    protected virtual async Task ShowAsync(Guid action, CancellationToken cancel) =>
        View = await queries.ForStepAsync(action, step, cancel);
}
