using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Plans.Editing;

namespace Throughline.Web.Pages.Plans.Recommendations;

/// <summary>Adds what one agency answers.</summary>
public sealed class NewAnswerModel(EditingQueries queries, ResponseEditing editing) : RecommendationPage(queries)
{
    public IReadOnlyList<Choice> Agencies { get; private set; } = [];

    public Task<IActionResult> OnPostAsync(
        Guid recommendation,
        [FromForm] ResponseInput input,
        CancellationToken cancel
    ) => TakeAsync(recommendation, () => editing.AddAsync(recommendation, input, cancel), cancel);

    protected override async Task ShowAsync(Guid recommendation, CancellationToken cancel)
    {
        await base.ShowAsync(recommendation, cancel);
        Agencies = await Queries.AgenciesAsync(cancel);
    }
}
