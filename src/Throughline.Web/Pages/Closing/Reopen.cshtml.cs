using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Closing;
using Throughline.Core.Threads;
using Throughline.Web.Pages.Plans.Actions;

namespace Throughline.Web.Pages.Closing;

/// <summary>Opens a closed action again, with a reason.</summary>
public sealed class ReopenModel(ThreadQueries queries, Closure closure) : ActionPage(queries, ActionStep.Reopen)
{
    public Task<IActionResult> OnPostAsync(Guid action, int version, string? why, CancellationToken cancel) =>
        TakeAsync(action, () => closure.ReopenAsync(action, version, why, cancel), cancel);
}
