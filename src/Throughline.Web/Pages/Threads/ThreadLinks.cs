using Throughline.Core.Threads;
using Throughline.Web.Pages.Closing;
using Throughline.Web.Pages.Evidence;
using Throughline.Web.Pages.Plans.Actions;

namespace Throughline.Web.Pages.Threads;

/// <summary>Addresses of threads, and of each step that somebody takes with an action.</summary>
public static class ThreadLinks
{
    public static string Thread(Guid recommendation) => $"/threads/{recommendation}";

    public static string Step(Guid action, ActionStep step) =>
        step switch
        {
            ActionStep.Change => ActionLinks.Change(action),
            ActionStep.Rating => ActionLinks.Rating(action),
            ActionStep.Target => ActionLinks.Target(action),
            ActionStep.DecideTarget => ActionLinks.Extension(action),
            ActionStep.Measure => EvidenceLinks.NewMeasure(action),
            ActionStep.Audit => ActionLinks.NextAudit(action),
            ActionStep.Contributors => ActionLinks.Contributors(action),
            ActionStep.Voice => ActionLinks.Voice(action),
            ActionStep.Impact => EvidenceLinks.Impact(action),
            ActionStep.Propose => ClosingLinks.Propose(action),
            ActionStep.Decide => ClosingLinks.SignOff(action),
            ActionStep.Reopen => ClosingLinks.Reopen(action),
            ActionStep.Held => ClosingLinks.Held(action),
        };
}
