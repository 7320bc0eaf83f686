using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Core.Evidence.Assuring;
using Throughline.Core.Plans;
using Throughline.Domain.Closing;
using Throughline.Domain.Evidence.Assuring;
using Throughline.Domain.Plans;

namespace Throughline.Core.Closing;

/// <summary>What is said at one step towards closure.</summary>
/// <param name="Why">The reason, in words.</param>
/// <param name="WithoutWhy">Why it is right to close without evidence or outcome; needed when one is missing.</param>
/// <param name="MeetingOn">The day on which a body met; needed where a body decides.</param>
public sealed record ClosureWords(string? Why, string? WithoutWhy = null, DateOnly? MeetingOn = null);

/// <summary>
/// Sign-off: the agency's lead proposes, the coordinator agrees, then the subgroup and the board, each with reasons.
/// </summary>
public sealed class Closure(Writes writes, PlanRecordsInSight sight, AssuranceKeeper keeper, ClosureMails mails)
{
    /// <summary>The agency's lead proposes closure; the coordinator does for an agency that has nobody here.</summary>
    /// <exception cref="RuleBrokenException">It is not delivered, on its way already, or a reason is
    /// missing.</exception>
    public async Task ProposeAsync(Guid actionId, int seenVersion, ClosureWords words, CancellationToken cancel)
    {
        var action = await sight.ActionAsync(actionId, cancel);
        sight.OnlyLeadOrCoordinator(action);
        Writes.Saw(action, seenVersion);
        var scaleKnowsComplete = await sight
            .Of<LegendRecord>()
            .AnyAsync(l => l.PlanId == action.PlanId && l.Delivery == Delivery.Complete, cancel);
        ClosureIsProposedOfWhatIsDelivered.Check(action.Closure, action.Withdrawn, action.Delivery, scaleKnowsComplete);
        var why = Need.Words(words.Why, "why", "Say what was done and why the action can be closed.");
        await CheckProofAsync(action, words.WithoutWhy, null, cancel);
        Step(
            action,
            ClosureStage.ProposedByAgency,
            SignOffVerdict.Proposed,
            WithReason(why, words.WithoutWhy),
            null,
            null
        );
        await mails.ClosureAskedAsync(action, cancel);
        await writes.SaveAsync(cancel);
    }

    /// <summary>
    /// Agrees or refuses at the stage where it stands: the coordinator's own decision, then those of the bodies, which
    /// a coordinator or assurer records with the day of the meeting. A refusal opens it again.
    /// </summary>
    /// <exception cref="RuleBrokenException">Nothing is proposed, or a reason or the day is missing.</exception>
    public async Task DecideAsync(
        Guid actionId,
        int seenVersion,
        bool agreed,
        ClosureWords words,
        CancellationToken cancel
    )
    {
        var action = await sight.ActionAsync(actionId, cancel);
        var plan = await sight.Of<Plan>().SingleAsync(p => p.Id == action.PlanId, cancel);
        var turn = ClosureSteps.Turn(action.Closure, plan.SubgroupId is not null);
        OnlyWhoseTurnItIs(turn);
        var next = ClosureSteps.AfterAgreement(action.Closure, plan.SubgroupId is not null, plan.BoardId is not null);
        Writes.Saw(action, seenVersion);
        var why = Need.Words(words.Why, "why", agreed ? "Say why closure is agreed." : "Say what is still missing.");
        var body = BodyOf(turn, plan, words.MeetingOn);
        if (agreed && next == ClosureStage.Closed)
        {
            await CheckProofAsync(action, words.WithoutWhy, action.ClosedWithoutWhy, cancel);
            Close(action, words.MeetingOn ?? sight.Today);
        }

        Step(
            action,
            agreed ? next : ClosureStage.Open,
            agreed ? SignOffVerdict.Agreed : SignOffVerdict.Refused,
            WithReason(why, words.WithoutWhy),
            body,
            body is null ? null : words.MeetingOn
        );
        await writes.SaveAsync(cancel);
    }

    private static void Close(PlanAction action, DateOnly on)
    {
        action.ClosedOn = on;
        action.HoldCheckDue = WhetherItHeldIsAskedAfterTwelveMonths.DueOn(on);
        action.Held = null;
    }

    /// <summary>The body whose turn it is, which has met; null when it is the coordinator's own decision.</summary>
    private Guid? BodyOf(ClosureDecider turn, Plan plan, DateOnly? meetingOn)
    {
        var body = turn switch
        {
            ClosureDecider.Subgroup => plan.SubgroupId,
            ClosureDecider.Board => plan.BoardId,
            _ => null,
        };
        if (body is not null)
        {
            Need.That(meetingOn is not null, "Write the day of the meeting that decided.", "meeting");
            Need.That(meetingOn <= sight.Today, "The meeting has not taken place yet.", "meeting");
        }

        return body;
    }

    /// <summary>Opens a closed action again. When and why it was closed stays on its thread.</summary>
    public async Task ReopenAsync(Guid actionId, int seenVersion, string? why, CancellationToken cancel)
    {
        var action = await sight.ActionAsync(actionId, cancel);
        sight.OnlyCoordinatorOrAssurer();
        Writes.Saw(action, seenVersion);
        Need.That(action.Closure == ClosureStage.Closed, "Only a closed action can be reopened.");
        var reason = Need.Words(why, "why", "Say why it is opened again.");
        Reopen(action, SignOffVerdict.Reopened, reason);
        await writes.SaveAsync(cancel);
    }

    /// <summary>Records whether a closed action held; one that did not is opened again.</summary>
    public async Task RecordHoldAsync(
        Guid actionId,
        int seenVersion,
        bool held,
        string? words,
        CancellationToken cancel
    )
    {
        var action = await sight.ActionAsync(actionId, cancel);
        sight.OnlyCoordinatorOrAssurer();
        Writes.Saw(action, seenVersion);
        Need.That(action.Closure == ClosureStage.Closed, "Only of a closed action can it be said whether it held.");
        Need.That(action.Held is null, "Whether it held has been recorded already.");
        var found = Need.Words(words, "words", "Write what was looked at and what was found.");
        if (held)
        {
            action.Held = true;
            Step(action, ClosureStage.Closed, SignOffVerdict.Held, found, null, null);
        }
        else
        {
            Reopen(action, SignOffVerdict.DidNotHold, found);
            action.Held = false;
        }

        await writes.SaveAsync(cancel);
    }

    private void OnlyWhoseTurnItIs(ClosureDecider turn)
    {
        if (turn == ClosureDecider.Coordinator)
        {
            sight.OnlyCoordinator();
        }
        else
        {
            sight.OnlyCoordinatorOrAssurer();
        }
    }

    /// <summary>
    /// Each step keeps the reason that was given at it, so that a later closure takes no earlier reason away.
    /// </summary>
    private static string WithReason(string why, string? withoutWhy) =>
        Need.Optional(withoutWhy) is { } reason ? $"{why}\nWithout evidence or an outcome, because: {reason}" : why;

    private async Task CheckProofAsync(PlanAction action, string? withoutWhy, string? given, CancellationToken cancel)
    {
        var (assurance, hasOutcome) = await ProofAsync(action, cancel);
        var why = Need.Optional(withoutWhy);
        ClosingWithoutProofNeedsAReason.Check(assurance, hasOutcome, why ?? given);
        if (why is not null && why != action.ClosedWithoutWhy)
        {
            writes.Record(
                ClosingEvents.WithoutProofExplained,
                action,
                "ClosedWithoutWhy",
                action.ClosedWithoutWhy,
                why,
                plan: action.PlanId
            );
            action.ClosedWithoutWhy = why;
        }
    }

    /// <summary>What the action can show today.</summary>
    public async Task<(Assurance Assurance, bool HasOutcome)> ProofAsync(PlanAction action, CancellationToken cancel)
    {
        var facts = await keeper.FactsAsync(action, cancel);
        var assurance = AssuranceOf.Action(facts, sight.Today);
        return (
            assurance,
            assurance == Assurance.ImpactShown
                || facts.Measures.Any(m => AMeasureMovedTowardsItsGoal.Newest(m, sight.Today) is not null)
        );
    }

    private void Reopen(PlanAction action, SignOffVerdict verdict, string why)
    {
        Step(action, ClosureStage.Open, verdict, why, null, null);
        (action.ClosedOn, action.HoldCheckDue, action.Held) = (null, null, null);
    }

    private void Step(
        PlanAction action,
        ClosureStage to,
        SignOffVerdict verdict,
        string why,
        Guid? body,
        DateOnly? meeting
    )
    {
        writes.Add(
            new SignOff
            {
                ActionId = action.Id,
                PlanId = action.PlanId,
                From = action.Closure,
                To = to,
                Verdict = verdict,
                Why = why,
                BodyId = body,
                MeetingOn = meeting,
            }
        );
        writes.Record(
            ClosingEvents.Of(verdict),
            action,
            "Closure",
            action.Closure.ToString(),
            to.ToString(),
            why,
            action.PlanId
        );
        action.Closure = to;
        writes.Change(action);
    }
}
