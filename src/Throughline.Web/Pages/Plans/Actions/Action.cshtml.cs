using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Core.Plans.Doubts;
using Throughline.Core.Threads;

namespace Throughline.Web.Pages.Plans.Actions;

/// <summary>All of one action, with what this person may do next.</summary>
public sealed class ActionModel(ThreadQueries queries, DoubtsOfPlan doubts) : PageModel
{
    public ActionView View { get; private set; } = null!;
    public IReadOnlyList<ActionStep> Next { get; private set; } = [];

    /// <summary>Whose decision about closure is awaited; null when nobody's.</summary>
    public string? Awaited { get; private set; }

    /// <summary>What was not certain of it when the plan was accepted, and nobody has settled since.</summary>
    public IReadOnlyList<DoubtShown> Doubts { get; private set; } = [];
    public bool MayMeasure { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid action, CancellationToken cancel)
    {
        View = await queries.ActionAsync(action, cancel);
        Next = [.. ActionSteps.Open(queries.Person, View.Thread)];
        Awaited = await queries.AwaitedAsync(View, cancel);
        Doubts = await doubts.OfActionsAsync([action], cancel);
        MayMeasure = ActionSteps.Allows(queries.Person, View.Action, ActionStep.Measure);
        return Page();
    }
}
