using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Plans.Editing;
using Throughline.Core.Threads;

namespace Throughline.Web.Pages.Plans.Actions;

/// <summary>Changes the rating, with a reason.</summary>
public sealed class RatingModel(ThreadQueries queries, PlanEditing editing) : ActionPage(queries, ActionStep.Rating)
{
    public Task<IActionResult> OnPostAsync(
        Guid action,
        int version,
        string? rating,
        string? why,
        CancellationToken cancel
    ) => TakeAsync(action, () => editing.ChangeRatingAsync(action, version, rating, why, cancel), cancel);
}
