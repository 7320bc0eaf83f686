using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Mail;
using Throughline.Core.Plans;
using Throughline.Domain.Access;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;

namespace Throughline.Core.Updates;

/// <summary>What the coordinator decides of one update.</summary>
/// <param name="SeenAction">The mark of the action's words that stood beside it; null checks nothing.</param>
/// <param name="Joined">Words put together from both; null takes the agency's own.</param>
public sealed record Decision(Guid UpdateId, string? SeenAction, string? Joined = null);

/// <summary>What became of one decision.</summary>
/// <param name="Problem">Why nothing was done, in a sentence; null when it was.</param>
/// <param name="Conflict">The action's words changed since the coordinator saw them.</param>
public sealed record DecisionResult(Guid UpdateId, string? Problem, UpdateConflict? Conflict, bool Missing = false)
{
    public bool IsDone => Problem is null && Conflict is null && !Missing;
}

/// <summary>The coordinator accepts updates, which then stand in the plan, or sends them back with words.</summary>
public sealed class UpdateDecisions(
    Writes writes,
    Actor actor,
    Sight sight,
    UpdateApplication application,
    CycleAnswers cycles,
    UpdateMails mails
)
{
    /// <summary>Characters of the words with which an update is sent back.</summary>
    public const int MostWords = 2_000;

    /// <summary>Accepts updates, all that can be; each of the others comes back with its reason.</summary>
    /// <exception cref="NotAllowedException">They are no coordinator.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else decided one of them at the same moment; nothing was
    /// done.</exception>
    public async Task<IReadOnlyList<DecisionResult>> AcceptAsync(
        IReadOnlyList<Decision> decisions,
        CancellationToken cancel
    )
    {
        var found = await LoadAsync([.. decisions.Select(d => d.UpdateId)], cancel);
        var results = new List<DecisionResult>();

        // In the order in which they were submitted, so that the newest words stand in the end.
        foreach (var decision in decisions.OrderBy(d => found.GetValueOrDefault(d.UpdateId)?.SubmittedAt))
        {
            var result = Check(decision.UpdateId, found, out var update);
            if (
                result.IsDone
                && decision.SeenAction is { } seen
                && seen != ActionWords.Mark(update!.Action!.Rating, update.Action.Update)
                && !results.Exists(r => r.IsDone && found[r.UpdateId].ActionId == update.ActionId)
            )
            {
                var action = update.Action;
                result = result with
                {
                    Conflict = new(
                        OfDraft: false,
                        action.Update,
                        action.Rating,
                        null,
                        action.ChangedBy,
                        action.ChangedAt,
                        0,
                        ActionWords.Mark(action.Rating, action.Update)
                    ),
                };
            }

            results.Add(result.IsDone ? await ApplyAsync(update!, decision, cancel) : result);
        }

        await SaveAsync(results, cancel);
        return results;
    }

    /// <summary>Sends updates back to their agency, with the same words to each.</summary>
    /// <exception cref="NotAllowedException">They are no coordinator.</exception>
    public async Task<IReadOnlyList<DecisionResult>> SendBackAsync(
        IReadOnlyList<Guid> updates,
        string? words,
        CancellationToken cancel
    )
    {
        var found = await LoadAsync(updates, cancel);
        words = words?.ReplaceLineEndings("\n").Trim();
        var problem =
            string.IsNullOrEmpty(words) ? "Write to the agency what is missing."
            : words.Length > MostWords ? $"Shorten your words to {MostWords:N0} characters."
            : null;
        var results = new List<DecisionResult>();
        foreach (var id in updates)
        {
            var result = Check(id, found, out var update);
            result = result.IsDone && problem is not null ? result with { Problem = problem } : result;
            results.Add(result);
            if (result.IsDone)
            {
                Decide(update!, UpdateState.SentBack);
                update!.SentBackWords = words;
                writes.Record(UpdateEvents.SentBack, update, why: words, plan: update.PlanId);
                await cycles.TakeBackAsync(update, cancel);
            }
        }

        foreach (
            var agency in results
                .Where(r => r.IsDone)
                .Select(r => found[r.UpdateId])
                .Where(u => u.AgencyId is not null)
                .GroupBy(u => (u.PlanId, u.AgencyId))
        )
        {
            await mails.SentBackAsync(agency.Key.PlanId, agency.Key.AgencyId!.Value, agency.Count(), cancel);
        }

        await SaveAsync(results, cancel);
        return results;
    }

    private async Task<DecisionResult> ApplyAsync(ActionUpdate update, Decision decision, CancellationToken cancel)
    {
        try
        {
            await application.ApplyAsync(update, decision.Joined?.ReplaceLineEndings("\n").Trim(), cancel);
            Decide(update, UpdateState.Accepted);
            return new(update.Id, null, null);
        }
        catch (RuleBrokenException e)
        {
            return new(update.Id, e.Message, null);
        }
    }

    private async Task<Dictionary<Guid, ActionUpdate>> LoadAsync(List<Guid> ids, CancellationToken cancel)
    {
        actor.Person.Must(Permission.DecideUpdates);

        return await sight
            .Of<ActionUpdate>()
            .Include(u => u.Action)
            .Where(u => ids.Contains(u.Id) && u.State != UpdateState.Draft)
            .ToDictionaryAsync(u => u.Id, cancel);
    }

    private Task<Dictionary<Guid, ActionUpdate>> LoadAsync(IReadOnlyList<Guid> ids, CancellationToken cancel) =>
        LoadAsync(ids.ToList(), cancel);

    private static DecisionResult Check(Guid id, Dictionary<Guid, ActionUpdate> found, out ActionUpdate? update) =>
        !found.TryGetValue(id, out update) ? new(id, null, null, Missing: true)
        : update.State != UpdateState.Submitted
            ? new(
                id,
                $"{update.DecidedBy} has decided this one already: it is {update.State.Label().ToLowerInvariant()}.",
                null
            )
        : new(id, null, null);

    private void Decide(ActionUpdate update, UpdateState state)
    {
        (update.State, update.DecidedAt, update.DecidedBy) = (state, writes.Now, writes.Who);
        writes.Change(update);
    }

    private async Task SaveAsync(List<DecisionResult> results, CancellationToken cancel)
    {
        if (results.Exists(r => r.IsDone))
        {
            await writes.SaveAsync(cancel);
        }
    }
}
