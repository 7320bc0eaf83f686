using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Closing;
using Throughline.Core.Threads;
using Throughline.Domain.Plans;
using Throughline.Web.Pages.Plans.Actions;

namespace Throughline.Web.Pages.Closing;

/// <summary>Twelve months after closure: did it hold?</summary>
public sealed class HeldModel(ThreadQueries queries, Closure closure) : ActionPage(queries, ActionStep.Held)
{
    public Task<IActionResult> OnPostAsync(
        Guid action,
        int version,
        string? held,
        string? words,
        CancellationToken cancel
    ) =>
        TakeAsync(
            action,
            () =>
            {
                Need.That(held is "yes" or "no", "Choose whether it held.", "held");
                return closure.RecordHoldAsync(action, version, held == "yes", words, cancel);
            },
            cancel
        );
}
