using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Closing;
using Throughline.Core.Threads;

namespace Throughline.Web.Pages.Actions;

/// <summary>Opens a closed action again, with a reason.</summary>
public sealed class ReopenModel(ThreadQueries queries, Closure closure) : ActionPage(queries, ActionStep.Reopen)
{
    public Task<IActionResult> OnPostAsync(Guid action, int version, string? why, CancellationToken cancel) =>
        TakeAsync(action, () => closure.ReopenAsync(action, version, why, cancel), cancel);
}
