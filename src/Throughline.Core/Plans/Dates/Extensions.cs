using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Core.Mail;
using Throughline.Core.Plans.Doubts;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Dates;
using Throughline.Domain.Updates;

namespace Throughline.Core.Plans.Dates;

/// <summary>
/// Moves target dates: asked for with a reason, agreed or refused by a named person or body with words. The first
/// promise is kept for ever.
/// </summary>
public sealed class Extensions(
    ThroughlineDb db,
    Writes writes,
    PlanRecordsInSight sight,
    ExtensionMails mails,
    SettlingDoubts doubts
)
{
    /// <summary>The agency's lead or the coordinator asks for a new target.</summary>
    /// <returns>The extension asked for.</returns>
    /// <exception cref="RuleBrokenException">The new target has no day, no reason is given, or one waits
    /// already.</exception>
    public async Task<Extension> AskAsync(
        Guid actionId,
        int seenVersion,
        string? target,
        string? why,
        CancellationToken cancel
    )
    {
        var action = await sight.ActionAsync(actionId, cancel);
        sight.OnlyLeadOrCoordinator(action);
        Need.That(
            !action.Withdrawn && action.Closure != ClosureStage.Closed,
            "This action is closed or withdrawn, so nothing is due."
        );
        Writes.Saw(action, seenVersion);
        var words = Need.Words(target, "target", "Write the new target as a day or a month, such as 31 March 2027.");
        var parsed = TargetCell.Read(words);
        var due = AnExtensionNamesADay.Checked(parsed, action.Due);
        var reason = Need.Words(why, "why", "Say why the date should move.");
        Need.That(
            !await db.Set<Extension>().AnyAsync(e => e.ActionId == actionId && e.State == ExtensionState.Asked, cancel),
            "A new target has been asked for already and waits for a decision."
        );
        var extension = writes.Add(
            new Extension
            {
                ActionId = actionId,
                PlanId = action.PlanId,
                FromTarget = action.Target,
                FromDue = action.Due,
                ToTarget = words,
                ToKind = parsed.Kind,
                ToFirst = parsed.First,
                ToDue = due,
                Why = reason,
            }
        );
        writes.Record(DateEvents.ExtensionAskedFor, action, "Target", action.Target, words, reason, action.PlanId);

        // Raises the action's version, so that of two who ask at once the second is told.
        writes.Change(action);
        await mails.ExtensionAskedAsync(action, cancel);
        await writes.SaveAsync(cancel);
        return extension;
    }

    /// <summary>
    /// Writes the first promise of an action that never had a target. It is kept for ever: a later one is an extension.
    /// </summary>
    public async Task PromiseAsync(Guid actionId, int seenVersion, string? target, CancellationToken cancel)
    {
        var action = await sight.ActionAsync(actionId, cancel);
        sight.OnlyLeadOrCoordinator(action);
        Writes.Saw(action, seenVersion);
        Need.That(action.FirstTarget is null, "This action has a target. Ask for a new one with a reason.");
        var words = Need.Words(target, "target", "Write by when, as a day or a month, or that it is ongoing.");
        var parsed = TargetCell.Read(words);
        Need.That(
            parsed.Kind is not (TargetKind.Unreadable or TargetKind.Unclear or TargetKind.Evidence),
            "Write by when, as a day or a month such as 31 March 2027, or that it is ongoing.",
            "target"
        );
        (action.Target, action.TargetKind, action.TargetFirst, action.TargetLast) = (
            words,
            parsed.Kind,
            parsed.First,
            parsed.Last
        );
        action.FirstDue = action.Due = ATargetIsDueOnItsLastDay.DueOf(parsed);
        db.Entry(action).Property(a => a.FirstTarget).CurrentValue = words;
        writes.Record(DateEvents.Promised, action, "Target", old: null, words, plan: action.PlanId);
        writes.Change(action);
        await writes.SaveAsync(cancel);
    }

    /// <summary>Records what a named person or body decided.</summary>
    /// <param name="decidedBy">Who agreed or refused, by name: a person or a body.</param>
    /// <exception cref="NotAllowedException">Agencies do not decide about their own dates.</exception>
    /// <exception cref="RuleBrokenException">It is decided already, or a name or the words are missing.</exception>
    public async Task DecideAsync(
        Guid extensionId,
        int seenVersion,
        bool agreed,
        string? decidedBy,
        string? words,
        CancellationToken cancel
    )
    {
        var extension =
            await db.Set<Extension>().SingleOrDefaultAsync(e => e.Id == extensionId, cancel)
            ?? throw new Access.NotHereException();
        var action = await sight.ActionAsync(extension.ActionId, cancel);
        sight.OnlyCoordinatorOrAssurer();
        Need.That(extension.State == ExtensionState.Asked, "This has been decided already.");
        Writes.Saw(extension, seenVersion);
        extension.DecidedBy = Need.Words(decidedBy, "decidedBy", 200, "Name the person or body that decided.");
        extension.DecisionWhy = Need.Words(words, "words", "Write why it was agreed or refused.");
        extension.DecidedAt = writes.Now;
        extension.State = agreed ? ExtensionState.Agreed : ExtensionState.Refused;
        writes.Change(extension);
        if (agreed)
        {
            Need.That(
                !action.Withdrawn && action.Closure != ClosureStage.Closed,
                "This action is closed or withdrawn, so nothing is due. Refuse the extension."
            );
            Move(action, extension);
            await doubts.ReplacedAsync(action.Id, [Field.Target], cancel);
        }

        var decision = $"{extension.DecidedBy}: {extension.DecisionWhy}";
        writes.Record(
            agreed ? DateEvents.ExtensionAgreed : DateEvents.ExtensionRefused,
            action,
            "Target",
            extension.FromTarget,
            extension.ToTarget,
            decision,
            action.PlanId
        );
        await mails.ExtensionDecidedAsync(action, agreed, cancel);
        await writes.SaveAsync(cancel);
    }

    private void Move(PlanAction action, Extension extension)
    {
        (action.Target, action.TargetKind, action.TargetFirst, action.TargetLast, action.Due) = (
            extension.ToTarget,
            extension.ToKind,
            extension.ToFirst,
            extension.ToDue,
            extension.ToDue
        );
        action.TimesMoved++;
        action.Rests = false;
        action.DaysMoved = DueDates.DaysMoved(action.FirstDue, action.Due);
        writes.Change(action);
    }
}
