using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Plans.Editing;

namespace Throughline.Web.Pages.Plans.Recommendations;

/// <summary>Changes what one agency answers, moves, splits, merges or withdraws it.</summary>
public sealed class AnswerModel(EditingQueries queries, ResponseEditing editing) : RecommendationPage(queries)
{
    public ResponseForm Form { get; private set; } = null!;
    public IReadOnlyList<Choice> Agencies { get; private set; } = [];

    public Task<IActionResult> OnPostSaveAsync(
        Guid recommendation,
        [FromRoute] Guid response,
        int version,
        [FromForm] ResponseInput input,
        CancellationToken cancel
    ) => TakeAsync(recommendation, () => editing.ChangeAsync(response, version, input, cancel), cancel);

    public Task<IActionResult> OnPostMoveAsync(
        Guid recommendation,
        [FromRoute] Guid response,
        int version,
        bool up,
        CancellationToken cancel
    ) => TakeAsync(recommendation, () => editing.MoveAsync(response, version, up, cancel), cancel);

    public Task<IActionResult> OnPostPutAsync(
        Guid recommendation,
        [FromRoute] Guid response,
        int version,
        Guid under,
        CancellationToken cancel
    ) => TakeAsync(recommendation, () => editing.PutUnderAsync(response, version, under, cancel), cancel);

    public Task<IActionResult> OnPostSplitAsync(
        Guid recommendation,
        [FromRoute] Guid response,
        int version,
        string? first,
        string? second,
        string? otherAgency,
        List<Guid> follow,
        CancellationToken cancel
    ) =>
        TakeAsync(
            recommendation,
            () => editing.SplitAsync(response, version, first, new(otherAgency, second), follow ?? [], cancel),
            cancel
        );

    public Task<IActionResult> OnPostMergeAsync(
        Guid recommendation,
        [FromRoute] Guid response,
        int version,
        Guid into,
        string? why,
        CancellationToken cancel
    ) => TakeAsync(recommendation, () => editing.MergeAsync(response, version, into, why, cancel), cancel);

    public Task<IActionResult> OnPostWithdrawAsync(
        Guid recommendation,
        [FromRoute] Guid response,
        int version,
        string? why,
        CancellationToken cancel
    ) => TakeAsync(recommendation, () => editing.WithdrawAsync(response, version, why, cancel), cancel);

    protected override async Task ShowAsync(Guid recommendation, CancellationToken cancel)
    {
        await base.ShowAsync(recommendation, cancel);
        Form = await Queries.ResponseAsync(
            recommendation,
            Guid.TryParse(RouteData.Values["response"] as string, out var id) ? id : Guid.Empty,
            cancel
        );
        Agencies = await Queries.AgenciesAsync(cancel);
    }
}
