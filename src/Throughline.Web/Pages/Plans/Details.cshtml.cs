using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Plans.Editing;
using Throughline.Core.Reviews;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Plans;

/// <summary>What is said of a plan as a whole: title, review, the bodies that agree closure, who may see it.</summary>
public sealed class DetailsModel(EditingQueries queries, PlanMaking making, Core.Reviews.ReviewEditing reviews)
    : PlanPage(queries)
{
    public IReadOnlyList<Choice> Reviews { get; private set; } = [];
    public IReadOnlyList<Choice> Bodies { get; private set; } = [];

    public Task<IActionResult> OnPostAsync(
        Guid id,
        int version,
        string? title,
        Guid? review,
        string? subgroup,
        string? board,
        string? began,
        bool restricted,
        string? paperDay,
        CancellationToken cancel
    ) =>
        TakeAsync(
            id,
            () =>
                making.ChangeAsync(
                    id,
                    version,
                    new(
                        title,
                        review,
                        subgroup,
                        board,
                        Written.Day(began, "began"),
                        restricted,
                        Written.Day(paperDay, "paperDay")
                    ),
                    cancel
                ),
            cancel
        );

    public string? NameOf(Guid? body) => Bodies.FirstOrDefault(b => b.Id == body)?.Name;

    protected override async Task ShowAsync(Guid id, CancellationToken cancel)
    {
        await base.ShowAsync(id, cancel);
        Reviews = [.. (await reviews.ListAsync(cancel)).Select(r => new Choice(r.Id, r.Title))];
        Bodies = await Queries.BodiesAsync(cancel);
    }
}
