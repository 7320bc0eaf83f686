using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Plans.Editing;
using Throughline.Web.Pages.Plans.Actions;

namespace Throughline.Web.Pages.Plans.Recommendations;

/// <summary>Adds an action to what an agency answers.</summary>
public sealed class NewActionModel(EditingQueries queries, ActionEditing editing) : RecommendationPage(queries)
{
    public ResponseForm Form { get; private set; } = null!;

    public Task<IActionResult> OnPostAsync(
        Guid recommendation,
        [FromRoute] Guid response,
        string? target,
        string? rating,
        CancellationToken cancel
    ) =>
        TakeAsync(
            recommendation,
            () => editing.AddAsync(response, ActionForm.Read(Request.Form), target, rating, cancel),
            cancel
        );

    protected override async Task ShowAsync(Guid recommendation, CancellationToken cancel)
    {
        await base.ShowAsync(recommendation, cancel);
        Form = await Queries.ResponseAsync(
            recommendation,
            Guid.TryParse(RouteData.Values["response"] as string, out var id) ? id : Guid.Empty,
            cancel
        );
    }
}
