using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Plans.Editing;
using Throughline.Core.Threads;

namespace Throughline.Web.Pages.Plans.Actions;

/// <summary>Changes an action's words, moves, splits, merges, withdraws or restores it.</summary>
public sealed class ChangeActionModel(
    ThreadQueries queries,
    EditingQueries lists,
    ActionEditing editing,
    ActionJoining joining
) : ActionPage(queries, ActionStep.Change)
{
    public IReadOnlyList<Choice> Siblings { get; private set; } = [];
    public IReadOnlyList<Choice> Answers { get; private set; } = [];

    /// <summary>The headings of the plan's own columns.</summary>
    public IReadOnlyList<string> OwnColumns { get; private set; } = [];

    public Task<IActionResult> OnPostSaveAsync(Guid action, int version, CancellationToken cancel) =>
        TakeAsync(action, () => editing.ChangeAsync(action, version, ActionForm.Read(Request.Form), cancel), cancel);

    public Task<IActionResult> OnPostMoveAsync(Guid action, int version, bool up, CancellationToken cancel) =>
        TakeAsync(action, () => editing.MoveAsync(action, version, up, cancel), cancel);

    public Task<IActionResult> OnPostPutAsync(
        Guid action,
        int version,
        Guid response,
        string? why,
        CancellationToken cancel
    ) => TakeAsync(action, () => editing.PutUnderAsync(action, version, response, why, cancel), cancel);

    public Task<IActionResult> OnPostSplitAsync(
        Guid action,
        int version,
        string? first,
        string? second,
        CancellationToken cancel
    ) => TakeAsync(action, () => joining.SplitAsync(action, version, first, second, cancel), cancel);

    public Task<IActionResult> OnPostMergeAsync(
        Guid action,
        int version,
        Guid into,
        string? why,
        CancellationToken cancel
    ) => TakeAsync(action, () => joining.MergeAsync(action, version, into, why, cancel), cancel);

    public Task<IActionResult> OnPostWithdrawAsync(Guid action, int version, string? why, CancellationToken cancel) =>
        TakeAsync(action, () => editing.WithdrawAsync(action, version, why, cancel), cancel);

    public Task<IActionResult> OnPostRestoreAsync(Guid action, int version, string? why, CancellationToken cancel) =>
        TakeAsync(action, () => editing.RestoreAsync(action, version, why, cancel), cancel);

    protected override async Task ShowAsync(Guid action, CancellationToken cancel)
    {
        await base.ShowAsync(action, cancel);
        (var found, Siblings, Answers) = await lists.ActionAsync(action, cancel);
        OwnColumns = await lists.OwnColumnsAsync(found.PlanId, cancel);
    }
}
