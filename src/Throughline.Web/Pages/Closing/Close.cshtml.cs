using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Closing;
using Throughline.Core.Threads;
using Throughline.Domain.Closing;
using Throughline.Web.Pages.Plans.Actions;

namespace Throughline.Web.Pages.Closing;

/// <summary>The agency's lead proposes that an action be closed.</summary>
public sealed class ProposeClosureModel(ThreadQueries queries, Closure closure)
    : ActionPage(queries, ActionStep.Propose)
{
    public bool NeedsReason { get; private set; }

    public Task<IActionResult> OnPostAsync(
        Guid action,
        int version,
        string? why,
        string? without,
        CancellationToken cancel
    ) => TakeAsync(action, () => closure.ProposeAsync(action, version, new(why, without), cancel), cancel);

    protected override async Task ShowAsync(Guid action, CancellationToken cancel)
    {
        await base.ShowAsync(action, cancel);
        var (assurance, hasOutcome) = await closure.ProofAsync(View.Action, cancel);
        NeedsReason = ClosingWithoutProofNeedsAReason.Applies(assurance, hasOutcome);
    }
}
