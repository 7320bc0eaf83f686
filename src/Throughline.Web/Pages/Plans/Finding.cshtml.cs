using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Plans.Editing;

namespace Throughline.Web.Pages.Plans;

/// <summary>Changes a finding's words, moves, splits, merges or withdraws it.</summary>
public sealed class FindingModel(EditingQueries queries, FindingEditing editing) : PlanPage(queries)
{
    public FindingForm Form { get; private set; } = null!;

    public Task<IActionResult> OnPostSaveAsync(
        Guid id,
        [FromRoute] Guid finding,
        int version,
        string? text,
        CancellationToken cancel
    ) => TakeAsync(id, () => editing.ChangeAsync(finding, version, text, cancel), cancel);

    public Task<IActionResult> OnPostMoveAsync(
        Guid id,
        [FromRoute] Guid finding,
        int version,
        bool up,
        CancellationToken cancel
    ) => TakeAsync(id, () => editing.MoveAsync(finding, version, up, cancel), cancel);

    public Task<IActionResult> OnPostSplitAsync(
        Guid id,
        [FromRoute] Guid finding,
        int version,
        string? first,
        string? second,
        List<Guid> follow,
        CancellationToken cancel
    ) => TakeAsync(id, () => editing.SplitAsync(finding, version, first, second, follow ?? [], cancel), cancel);

    public Task<IActionResult> OnPostMergeAsync(
        Guid id,
        [FromRoute] Guid finding,
        int version,
        Guid into,
        string? why,
        CancellationToken cancel
    ) => TakeAsync(id, () => editing.MergeAsync(finding, version, into, why, cancel), cancel);

    public Task<IActionResult> OnPostWithdrawAsync(
        Guid id,
        [FromRoute] Guid finding,
        int version,
        string? why,
        CancellationToken cancel
    ) => TakeAsync(id, () => editing.WithdrawAsync(finding, version, why, cancel), cancel);

    protected override async Task ShowAsync(Guid id, CancellationToken cancel)
    {
        await base.ShowAsync(id, cancel);
        Form = await Queries.FindingAsync(
            id,
            Guid.TryParse(RouteData.Values["finding"] as string, out var finding) ? finding : Guid.Empty,
            cancel
        );
    }
}
