using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Plans.Editing;
using Throughline.Domain.Plans;

namespace Throughline.Web.Pages.Plans.Recommendations;

/// <summary>Whether the partnership takes a recommendation up, in part or not, and why.</summary>
public sealed class AcceptanceModel(EditingQueries queries, RecommendationEditing editing) : RecommendationPage(queries)
{
    public Task<IActionResult> OnPostAsync(
        Guid recommendation,
        int version,
        Acceptance? acceptance,
        string? why,
        CancellationToken cancel
    ) =>
        TakeAsync(
            recommendation,
            () =>
                editing.AcceptAsync(
                    recommendation,
                    version,
                    acceptance ?? throw new RuleBrokenException("Choose whether it is accepted.", "acceptance"),
                    why,
                    cancel
                ),
            cancel
        );
}
