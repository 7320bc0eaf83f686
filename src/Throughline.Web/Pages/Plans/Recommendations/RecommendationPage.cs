using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Plans;
using Throughline.Core.Plans.Editing;
using Throughline.Web.Forms;
using Throughline.Web.Pages.Threads;

namespace Throughline.Web.Pages.Plans.Recommendations;

/// <summary>
/// A page on which the coordinator changes something of a recommendation, and goes back to its thread.
/// </summary>
public abstract class RecommendationPage(EditingQueries queries) : FormPage
{
    public Recommendation Stored { get; private set; } = null!;

    protected EditingQueries Queries => queries;

    public async Task<IActionResult> OnGetAsync(Guid recommendation, CancellationToken cancel)
    {
        await ShowAsync(recommendation, cancel);
        return Page();
    }

    /// <summary>Takes the step and goes to the thread.</summary>
    protected Task<IActionResult> TakeAsync(Guid recommendation, Func<Task> act, CancellationToken cancel) =>
        TryAsync(
            async () =>
            {
                // Whoever may not change it is told so, whatever is wrong with what they sent.
                await ShowAsync(recommendation, cancel);
                await act();
                return ThreadLinks.Thread(recommendation);
            },
            () => ShowAsync(recommendation, cancel)
        );

    protected virtual async Task ShowAsync(Guid recommendation, CancellationToken cancel) =>
        Stored = await queries.RecommendationAsync(recommendation, cancel);
}
