using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Plans.Editing;

namespace Throughline.Web.Pages.Plans;

/// <summary>Adds a finding to a plan, and goes on to what is recommended because of it.</summary>
public sealed class NewFindingModel(EditingQueries queries, FindingEditing editing) : PlanPage(queries)
{
    public Task<IActionResult> OnPostAsync(Guid id, string? text, CancellationToken cancel)
    {
        var added = Guid.Empty;
        return TakeAsync(
            id,
            async () => added = await editing.AddAsync(id, text, cancel),
            cancel,
            () => PlanLinks.NewRecommendation(id, added)
        );
    }
}
