using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Plans;
using Throughline.Core.Plans.Editing;
using Throughline.Core.Reviews;
using Throughline.Domain.Plans;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Plans;

/// <summary>Starts a plan from nothing, in any format and with any scale.</summary>
public sealed class NewPlanModel(PlanMaking making, Core.Reviews.ReviewEditing reviews, PlanRecordsInSight sight)
    : FormPage
{
    public IReadOnlyList<Choice> Reviews { get; private set; } = [];

    /// <summary>The review that asked for it.</summary>
    [FromQuery(Name = "review")]
    public Guid? For { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        [FromForm] string? title,
        [FromForm] PlanFormat format,
        [FromForm] string? legend,
        [FromForm] string? typed,
        [FromForm(Name = "review")] Guid? review,
        [FromForm] string? began,
        [FromForm] bool restricted,
        CancellationToken cancel
    )
    {
        await ShowAsync(cancel);
        return await TryAsync(
            async () =>
                PlanLinks.PlanRatings(
                    await making.StartAsync(
                        new(title, format, legend, typed, review, Written.Day(began, "began"), restricted),
                        cancel
                    )
                ),
            () => ShowAsync(cancel)
        );
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        sight.OnlyCoordinator();
        Reviews = [.. (await reviews.ListAsync(cancel)).Select(r => new Choice(r.Id, r.Title))];
    }
}
