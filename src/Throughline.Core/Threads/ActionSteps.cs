using Throughline.Core.Plans;
using Throughline.Domain.Access;
using Throughline.Domain.Closing;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;

namespace Throughline.Core.Threads;

/// <summary>Something that a person may do with an action next; each has a page with one question.</summary>
public enum ActionStep
{
    Change,
    Rating,
    Target,
    DecideTarget,
    Measure,
    Audit,
    Contributors,
    Voice,
    Impact,
    Propose,
    Decide,
    Reopen,
    Held,
}

/// <summary>Who may take which step, and which are open now. The services ask again when it is taken.</summary>
public static class ActionSteps
{
    public static bool Allows(Person person, PlanAction action, ActionStep step) =>
        step switch
        {
            ActionStep.Change or ActionStep.Rating or ActionStep.Contributors => person.May(Permission.ChangePlans),
            ActionStep.Target or ActionStep.Audit or ActionStep.Propose => person.May(Permission.ActForAgencies)
                || person.LeadsFor(action.AgencyId),
            ActionStep.Measure or ActionStep.Voice => person.May(Permission.ActForAgencies)
                || person.ActsFor(action.AgencyId),
            ActionStep.Decide => person.May(Permission.AgreeClosures)
                || (person.May(Permission.Assure) && action.Closure != ClosureStage.ProposedByAgency),
            ActionStep.DecideTarget or ActionStep.Impact or ActionStep.Reopen or ActionStep.Held => person.May(
                Permission.Assure
            ),
        };

    /// <summary>What this person may do next, in the order of the page.</summary>
    public static IEnumerable<ActionStep> Open(Person person, ActionThread thread) =>
        Enum.GetValues<ActionStep>().Where(s => Allows(person, thread.Action, s) && IsOpen(thread, s));

    private static bool IsOpen(ActionThread thread, ActionStep step)
    {
        var action = thread.Action;
        var (standing, closed) = (!action.Withdrawn, action.Closure == ClosureStage.Closed);
        return step switch
        {
            ActionStep.Change => true,
            ActionStep.Rating => standing && !closed,
            ActionStep.Target => standing && !closed && thread.Asked is null,
            ActionStep.DecideTarget => thread.Asked is not null,
            ActionStep.Measure or ActionStep.Audit or ActionStep.Contributors or ActionStep.Voice => standing,
            ActionStep.Impact => standing && action.Assurance >= Assurance.Tested,
            ActionStep.Propose => standing && action.Closure == ClosureStage.Open,
            ActionStep.Decide => action.Closure is not (ClosureStage.Open or ClosureStage.Closed),
            ActionStep.Reopen => closed,
            ActionStep.Held => closed && action.Held is null,
        };
    }

    /// <summary>Whose decision is awaited, with the body's name where a body decides; null when nobody's.</summary>
    public static string? Awaited(PlanAction action, Plan plan, string? subgroup, string? board) =>
        action.Closure is ClosureStage.Open or ClosureStage.Closed
            ? null
            : ClosureSteps.Turn(action.Closure, plan.SubgroupId is not null) switch
            {
                ClosureDecider.Coordinator => "the coordinator",
                ClosureDecider.Subgroup => subgroup ?? "the subgroup",
                ClosureDecider.Board => board ?? "the board",
                ClosureDecider.AgencyLead or ClosureDecider.Nobody => null,
            };
}
