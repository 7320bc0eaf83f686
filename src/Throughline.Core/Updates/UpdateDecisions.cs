using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Mail;
using Throughline.Core.Plans;
using Throughline.Domain.Access;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;

namespace Throughline.Core.Updates;

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
                result = result with { Conflict = UpdateConflict.With(update.Action, draft: 0) };
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
        var found = await LoadAsync([.. updates], cancel);
        words = words?.ReplaceLineEndings("\n").Trim();
        var problem = ProblemOf(words);
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

        await TellAsync(results.Where(r => r.IsDone).Select(r => found[r.UpdateId]), cancel);
        await SaveAsync(results, cancel);
        return results;
    }

    private static string? ProblemOf(string? words) =>
        string.IsNullOrEmpty(words) ? "Write to the agency what is missing."
        : words.Length > MostWords ? $"Shorten your words to {MostWords:N0} characters."
        : null;

    /// <summary>One mail to an agency about all updates of a plan that it gets back.</summary>
    private async Task TellAsync(IEnumerable<ActionUpdate> sentBack, CancellationToken cancel)
    {
        foreach (var agency in sentBack.Where(u => u.AgencyId is not null).GroupBy(u => (u.PlanId, u.AgencyId)))
        {
            await mails.SentBackAsync(agency.Key.PlanId, agency.Key.AgencyId!.Value, agency.Count(), cancel);
        }
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
