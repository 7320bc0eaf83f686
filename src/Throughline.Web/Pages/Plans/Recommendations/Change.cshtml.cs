using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Plans.Editing;

namespace Throughline.Web.Pages.Plans.Recommendations;

/// <summary>Changes a recommendation's words, moves, splits, merges or withdraws it.</summary>
public sealed class ChangeRecommendationModel(
    EditingQueries queries,
    RecommendationEditing editing,
    RecommendationJoining joining
) : RecommendationPage(queries)
{
    public IReadOnlyList<Choice> Findings { get; private set; } = [];
    public IReadOnlyList<Choice> Others { get; private set; } = [];

    public Task<IActionResult> OnPostSaveAsync(
        Guid recommendation,
        int version,
        [FromForm] RecommendationInput input,
        Guid? finding,
        CancellationToken cancel
    ) =>
        TakeAsync(
            recommendation,
            () => editing.ChangeAsync(recommendation, version, input with { FindingId = finding }, cancel),
            cancel
        );

    public Task<IActionResult> OnPostMoveAsync(Guid recommendation, int version, bool up, CancellationToken cancel) =>
        TakeAsync(recommendation, () => editing.MoveAsync(recommendation, version, up, cancel), cancel);

    public Task<IActionResult> OnPostSplitAsync(
        Guid recommendation,
        int version,
        string? first,
        string? second,
        string? secondNumber,
        List<Guid> follow,
        CancellationToken cancel
    ) =>
        TakeAsync(
            recommendation,
            () => joining.SplitAsync(recommendation, version, first, second, secondNumber, follow ?? [], cancel),
            cancel
        );

    public Task<IActionResult> OnPostMergeAsync(
        Guid recommendation,
        int version,
        Guid into,
        string? why,
        CancellationToken cancel
    ) => TakeAsync(recommendation, () => joining.MergeAsync(recommendation, version, into, why, cancel), cancel);

    public Task<IActionResult> OnPostWithdrawAsync(
        Guid recommendation,
        int version,
        string? why,
        CancellationToken cancel
    ) => TakeAsync(recommendation, () => editing.WithdrawAsync(recommendation, version, why, cancel), cancel);

    protected override async Task ShowAsync(Guid recommendation, CancellationToken cancel)
    {
        await base.ShowAsync(recommendation, cancel);
        Findings = await Queries.FindingsAsync(Stored.PlanId, cancel);
        Others = await Queries.RecommendationsAsync(Stored.PlanId, Stored.Id, cancel);
    }
}
