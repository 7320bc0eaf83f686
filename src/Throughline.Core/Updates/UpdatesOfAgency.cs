using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Cycles;
using Throughline.Core.Data;
using Throughline.Domain.Updates;

namespace Throughline.Core.Updates;

/// <summary>
/// What an agency said, and what cycles ask of it. To a successor goes what is not accepted yet, and what open cycles ask;
/// what was accepted stays the words of whoever said them.
/// </summary>
[SeesEverything("all of an agency goes with it, whoever may see what of it")]
internal sealed class UpdatesOfAgency(ThroughlineDb db, Writes writes) : IGoesWithAnAgency
{
    public async Task MoveAsync(AgencyMove move, CancellationToken cancel)
    {
        await WordsAsync(move, cancel);
        await AsksAsync(move, cancel);
    }

    private async Task WordsAsync(AgencyMove move, CancellationToken cancel)
    {
        var (from, to, all, actions) = (move.From.Id, move.To.Id, move.Everything, move.Actions);
        var updates = await db.Set<ActionUpdate>()
            .Where(u =>
                u.AgencyId == from && (all || (u.State != UpdateState.Accepted && actions.Contains(u.ActionId)))
            )
            .ToListAsync(cancel);
        var drafted = updates.Where(u => u.State == UpdateState.Draft).Select(u => u.ActionId).ToList();
        var theirs = await db.Set<ActionUpdate>()
            .Where(u => u.AgencyId == to && u.State == UpdateState.Draft && drafted.Contains(u.ActionId))
            .ToDictionaryAsync(u => u.ActionId, cancel);
        foreach (var update in updates)
        {
            if (update.State == UpdateState.Draft && theirs.TryGetValue(update.ActionId, out var other))
            {
                Join(other, update);
                continue;
            }

            update.AgencyId = to;
            writes.Change(update);
        }

        move.Note("update", "updates", updates.Count);
    }

    /// <summary>An agency shares one draft of an action: of two, the words of both stay.</summary>
    private void Join(ActionUpdate other, ActionUpdate draft)
    {
        other.Text = string.Join("\n\n", new[] { other.Text, draft.Text }.Where(t => t.Length > 0).Distinct());
        (other.Rating, other.RatingWhy) = (other.Rating ?? draft.Rating, other.RatingWhy ?? draft.RatingWhy);
        writes.Change(other);
        writes.Record(UpdateEvents.DraftSaved, other, why: "joined with a second draft", plan: other.PlanId);
        db.Remove(draft);
    }

    private async Task AsksAsync(AgencyMove move, CancellationToken cancel)
    {
        var (from, to, all) = (move.From.Id, move.To.Id, move.Everything);
        var asks = await db.Set<CycleAsk>()
            .Where(a =>
                a.AgencyId == from && (all || db.Set<UpdateCycle>().Any(c => c.Id == a.CycleId && c.ClosedAt == null))
            )
            .ToListAsync(cancel);
        var cycles = asks.ConvertAll(a => a.CycleId);
        var theirs = await db.Set<CycleAsk>()
            .Where(a => a.AgencyId == to && cycles.Contains(a.CycleId))
            .ToDictionaryAsync(a => a.CycleId, cancel);
        foreach (var ask in asks)
        {
            if (theirs.TryGetValue(ask.CycleId, out var other))
            {
                Join(other, ask);
                continue;
            }

            ask.AgencyId = to;
            writes.Change(ask);
        }

        move.Note("request of an update cycle", "requests of update cycles", asks.Count);
    }

    /// <summary>
    /// A cycle that asked both asks the one: it is answered once both were, and reminded no more often than the one that was
    /// reminded most.
    /// </summary>
    private void Join(CycleAsk other, CycleAsk ask)
    {
        other.AskedAt = Earlier(other.AskedAt, ask.AskedAt)!.Value;
        other.FirstAnswerAt = Earlier(other.FirstAnswerAt, ask.FirstAnswerAt);
        other.AnsweredAt = other.AnsweredAt is { } one && ask.AnsweredAt is { } two ? (one > two ? one : two) : null;
        other.Reminders = Math.Max(other.Reminders, ask.Reminders);
        other.LastReminderOn = new[] { other.LastReminderOn, ask.LastReminderOn }.Max();
        other.EscalatedAt = Earlier(other.EscalatedAt, ask.EscalatedAt);
        writes.Change(other);
        db.Remove(ask);
    }

    private static DateTime? Earlier(DateTime? one, DateTime? other) => new[] { one, other }.Min();
}
