using Microsoft.AspNetCore.Mvc;
using Throughline.Core.Closing;
using Throughline.Core.Threads;
using Throughline.Domain.Closing;
using Throughline.Domain.Plans;
using Throughline.Web.Forms;
using Throughline.Web.Pages.Plans.Actions;

namespace Throughline.Web.Pages.Closing;

/// <summary>The coordinator, the subgroup or the board decides about closure.</summary>
public sealed class SignOffModel(ThreadQueries queries, Closure closure) : ActionPage(queries, ActionStep.Decide)
{
    /// <summary>Whose decision it is; null when nothing is proposed.</summary>
    public string? Awaited { get; private set; }

    public bool ByBody => View.Action.Closure is ClosureStage.AgreedByCoordinator or ClosureStage.AgreedBySubgroup;

    public bool NeedsReason { get; private set; }

    public Task<IActionResult> OnPostAsync(
        Guid action,
        int version,
        string? decision,
        string? why,
        string? without,
        string? meeting,
        CancellationToken cancel
    ) =>
        TakeAsync(
            action,
            () =>
            {
                Need.That(decision is "agree" or "refuse", "Choose whether closure is agreed.", "decision");
                return closure.DecideAsync(
                    action,
                    version,
                    decision == "agree",
                    new(why, without, Written.Day(meeting, "meeting")),
                    cancel
                );
            },
            cancel
        );

    protected override async Task ShowAsync(Guid action, CancellationToken cancel)
    {
        await base.ShowAsync(action, cancel);
        Awaited = await Queries.AwaitedAsync(View, cancel);
        var (assurance, hasOutcome) = await closure.ProofAsync(View.Action, cancel);
        NeedsReason =
            View.Action.ClosedWithoutWhy is null && ClosingWithoutProofNeedsAReason.Applies(assurance, hasOutcome);
    }
}
