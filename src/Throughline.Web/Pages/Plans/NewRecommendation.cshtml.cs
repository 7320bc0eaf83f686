using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Plans.Editing;
using Throughline.Web.Pages.Threads;

namespace Throughline.Web.Pages.Plans;

/// <summary>Adds a recommendation or question to a plan.</summary>
public sealed class NewRecommendationModel(EditingQueries queries, RecommendationEditing editing) : PlanPage(queries)
{
    public IReadOnlyList<Choice> Findings { get; private set; } = [];

    [FromQuery(Name = "finding")]
    public Guid? Under { get; set; }

    public Task<IActionResult> OnPostAsync(
        Guid id,
        [FromForm] RecommendationInput input,
        [FromForm(Name = "finding")] Guid? finding,
        CancellationToken cancel
    )
    {
        var added = Guid.Empty;
        return TakeAsync(
            id,
            async () => added = await editing.AddAsync(id, input with { FindingId = finding }, cancel),
            cancel,
            () => ThreadLinks.Thread(added)
        );
    }

    protected override async Task ShowAsync(Guid id, CancellationToken cancel)
    {
        await base.ShowAsync(id, cancel);
        Findings = await Queries.FindingsAsync(id, cancel);
    }
}
