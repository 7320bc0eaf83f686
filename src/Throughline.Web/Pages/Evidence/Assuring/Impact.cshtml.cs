using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Evidence.Assuring;
using Throughline.Core.Threads;
using Throughline.Domain.Plans;
using Throughline.Web.Pages.Plans.Actions;

namespace Throughline.Web.Pages.Evidence.Assuring;

/// <summary>Somebody outside the agency confirms that a difference was made, and by what it shows.</summary>
public sealed class ImpactModel(ThreadQueries queries, Measures measures) : ActionPage(queries, ActionStep.Impact)
{
    public Task<IActionResult> OnPostAsync(
        Guid action,
        int version,
        string? audit,
        string? words,
        CancellationToken cancel
    ) =>
        TakeAsync(
            action,
            () =>
            {
                Need.That(
                    audit is "measures" || Guid.TryParse(audit, out _),
                    "Choose what shows the difference.",
                    "audit"
                );
                return measures.ConfirmImpactAsync(
                    action,
                    version,
                    Guid.TryParse(audit, out var id) ? id : null,
                    words,
                    cancel
                );
            },
            cancel
        );
}
