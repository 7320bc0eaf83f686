using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Plans.Dates;
using Throughline.Core.Threads;

namespace Throughline.Web.Pages.Plans.Actions;

/// <summary>
/// Asks for a new target date with a reason; of an action that has none yet, writes the first promise.
/// </summary>
public sealed class TargetModel(ThreadQueries queries, Extensions extensions) : ActionPage(queries, ActionStep.Target)
{
    public Task<IActionResult> OnPostAsync(
        Guid action,
        int version,
        string? target,
        string? why,
        CancellationToken cancel
    ) => TakeAsync(action, () => extensions.AskAsync(action, version, target, why, cancel), cancel);

    public Task<IActionResult> OnPostPromiseAsync(Guid action, int version, string? target, CancellationToken cancel) =>
        TakeAsync(action, () => extensions.PromiseAsync(action, version, target, cancel), cancel);
}
