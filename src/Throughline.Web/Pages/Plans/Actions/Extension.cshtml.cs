using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Plans.Dates;
using Throughline.Core.Threads;
using Throughline.Domain.Plans;

namespace Throughline.Web.Pages.Plans.Actions;

/// <summary>Records what a named person or body decided about a new target date.</summary>
public sealed class ExtensionModel(ThreadQueries queries, Extensions extensions)
    : ActionPage(queries, ActionStep.DecideTarget)
{
    public Task<IActionResult> OnPostAsync(
        Guid action,
        Guid extension,
        int version,
        string? decision,
        string? decidedBy,
        string? words,
        CancellationToken cancel
    ) =>
        TakeAsync(
            action,
            () =>
            {
                Need.That(decision is "agree" or "refuse", "Choose whether the new date was agreed.", "decision");
                return extensions.DecideAsync(extension, version, decision == "agree", decidedBy, words, cancel);
            },
            cancel
        );
}
