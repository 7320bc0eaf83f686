using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Access;
using Throughline.Domain.Updates;

namespace Throughline.Core.Updates;

/// <summary>
/// What an agency's people write: drafts that the agency shares, and updates that its lead submits. Once submitted the
/// words never change.
/// </summary>
public sealed class AgencyUpdates(
    ThroughlineDb db,
    Writes writes,
    Actor actor,
    Sight sight,
    RatingChoices ratings,
    CycleAnswers cycles,
    UpdateMails mails
)
{
    /// <summary>
    /// Two people of one agency may submit at the same moment and meet at the cycle's record; the second tries again.
    /// </summary>
    private const int Attempts = 4;

    /// <summary>
    /// Keeps drafts, all that can be kept; each of the others comes back with its problem or the words that somebody
    /// else wrote.
    /// </summary>
    /// <exception cref="NotAllowedException">They do not act for the agency of one of the actions.</exception>
    public Task<IReadOnlyList<UpdateResult>> SaveDraftsAsync(
        IReadOnlyList<UpdateInput> inputs,
        CancellationToken cancel
    ) => WithAttemptsAsync(inputs, submit: false, null, cancel);

    /// <summary>
    /// Submits updates to the coordinator, all that can be submitted; each of the others comes back as above and stays
    /// as it was.
    /// </summary>
    /// <exception cref="NotAllowedException">They are not the lead of the agency of one of the actions.</exception>
    public Task<IReadOnlyList<UpdateResult>> SubmitAsync(IReadOnlyList<UpdateInput> inputs, CancellationToken cancel) =>
        WithAttemptsAsync(inputs, submit: true, null, cancel);

    /// <summary>
    /// A coordinator enters what an agency sent by other ways, such as its filled spreadsheet. It stands as submitted
    /// by the coordinator, and its event says that it was entered.
    /// </summary>
    /// <exception cref="NotAllowedException">They are no coordinator.</exception>
    public Task<IReadOnlyList<UpdateResult>> EnterForAsync(
        Guid agency,
        IReadOnlyList<UpdateInput> inputs,
        CancellationToken cancel
    ) => WithAttemptsAsync(inputs, submit: true, agency, cancel);

    /// <summary>Throws the agency's draft away.</summary>
    /// <returns>False when there is no draft that they may see.</returns>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed it meanwhile.</exception>
    public async Task<bool> DiscardAsync(Guid actionId, int seenDraft, CancellationToken cancel)
    {
        var draft = await sight
            .Of<ActionUpdate>()
            .Where(u => u.ActionId == actionId && u.State == UpdateState.Draft)
            .OrderByDescending(u => u.ChangedAt)
            .FirstOrDefaultAsync(cancel);
        if (draft is null)
        {
            return false;
        }

        MustActFor(draft.AgencyId, submit: false, enteredFor: null);
        writes.Change(draft, seenDraft);
        db.Remove(draft);
        writes.Record(UpdateEvents.DraftDiscarded, draft, plan: draft.PlanId);
        await writes.SaveAsync(cancel);
        return true;
    }

    private async Task<IReadOnlyList<UpdateResult>> WithAttemptsAsync(
        IReadOnlyList<UpdateInput> inputs,
        bool submit,
        Guid? enteredFor,
        CancellationToken cancel
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await OneByOneAsync(() => TryAsync(inputs, submit, enteredFor, cancel), cancel);
            }
            catch (Exception e) when (attempt < Attempts && e is ChangedMeanwhileException or DbUpdateException)
            {
                // Nothing was saved. What changed meanwhile is read again, and is either of no matter or comes back as
                // a conflict.
                writes.Forget();
            }
        }
    }

    /// <summary>
    /// What is looked at is what the save finds: of two who send the same at one moment the second finds what the first
    /// sent.
    /// </summary>
    private async Task<IReadOnlyList<UpdateResult>> OneByOneAsync(
        Func<Task<IReadOnlyList<UpdateResult>>> act,
        CancellationToken cancel
    )
    {
        await using var transaction = db.Database.CurrentTransaction is null
            ? await db.Database.BeginTransactionAsync(cancel)
            : null;
        await AuditChain.LockAsync(db, cancel);
        var results = await act();
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancel);
        }

        return results;
    }

    private async Task<IReadOnlyList<UpdateResult>> TryAsync(
        IReadOnlyList<UpdateInput> inputs,
        bool submit,
        Guid? enteredFor,
        CancellationToken cancel
    )
    {
        var ids = inputs.Select(i => i.ActionId).Distinct().ToList();
        var actions = await ActionsAsync(ids, submit, enteredFor, cancel);
        var agency = enteredFor ?? actor.Person.AgencyId;
        var known = await KnownUpdates.LoadAsync(db, ratings, ids, agency, actions, cancel);
        var asks = submit && actions.Count > 0 ? await cycles.OpenForAsync(agency!.Value, cancel) : [];
        var results = new List<UpdateResult>();
        var submitted = new List<ActionUpdate>();
        foreach (var input in inputs)
        {
            var result = known.Check(input, submit, entered: enteredFor is not null);
            results.Add(result);
            if (!result.IsDone || (submit && known.WasSent(input)))
            {
                continue;
            }

            var draft = Write(input, known);
            if (submit)
            {
                var cycle = asks.FirstOrDefault(a => a.PlanId == draft.PlanId)?.CycleId;
                Submit(draft, known.Actions[input.ActionId], cycle, enteredFor is not null);
                submitted.Add(draft);
            }
        }

        await TellAsync(submitted, asks, cancel);
        if (results.Exists(r => r.IsDone))
        {
            await writes.SaveAsync(cancel);
        }

        return results;
    }

    /// <summary>Those of the actions that they may see, for all of which they act.</summary>
    private async Task<Dictionary<Guid, PlanAction>> ActionsAsync(
        List<Guid> ids,
        bool submit,
        Guid? enteredFor,
        CancellationToken cancel
    )
    {
        var actions = await sight
            .Of<PlanAction>()
            .AsNoTracking()
            .Where(a => ids.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, cancel);
        foreach (var action in actions.Values)
        {
            MustActFor(action.AgencyId, submit, enteredFor);
        }

        return actions;
    }

    private async Task TellAsync(List<ActionUpdate> submitted, List<OpenAsk> asks, CancellationToken cancel)
    {
        await cycles.MarkAnsweredAsync(submitted, asks, cancel);
        foreach (var plan in submitted.GroupBy(u => u.PlanId))
        {
            await mails.SubmittedAsync(plan.Key, plan.First().AgencyId!.Value, plan.Count(), cancel);
        }
    }

    private void MustActFor(Guid? agency, bool submit, Guid? enteredFor)
    {
        if (enteredFor is not null)
        {
            if (!actor.Person.May(Permission.ActForAgencies) || agency != enteredFor)
            {
                throw new NotAllowedException(
                    "Only a coordinator enters updates for an agency, and only of actions that are the agency's."
                );
            }

            return;
        }

        if (!(submit ? actor.Person.LeadsFor(agency) : actor.Person.ActsFor(agency)))
        {
            throw new NotAllowedException(
                submit && actor.Person.ActsFor(agency)
                    ? "Only your agency's lead can submit an update. Save it as a draft, and your lead will find it "
                        + "on the same page."
                    : "Only people of the agency that answers for the action can update it."
            );
        }
    }

    private ActionUpdate Write(UpdateInput input, KnownUpdates known)
    {
        var action = known.Actions[input.ActionId];
        if (!known.Drafts.TryGetValue(action.Id, out var draft))
        {
            known.Drafts[action.Id] = draft = writes.Add(
                new ActionUpdate
                {
                    ActionId = action.Id,
                    PlanId = action.PlanId,
                    AgencyId = action.AgencyId,
                    Source = input.Source,
                }
            );
        }
        else
        {
            writes.Change(draft, input.SeenDraft);
        }

        var words = input.Words;
        (draft.Text, draft.Rating, draft.RatingWhy) = (
            words.Text,
            words.Rating == action.Rating ? null : words.Rating,
            words.RatingWhy
        );
        draft.SeenActionVersion = action.Version;
        writes.Record(UpdateEvents.DraftSaved, draft, plan: action.PlanId);
        return draft;
    }

    private void Submit(ActionUpdate update, PlanAction action, Guid? cycle, bool entered)
    {
        (update.State, update.SubmittedAt, update.SubmittedBy, update.CycleId) = (
            UpdateState.Submitted,
            writes.Now,
            writes.Who,
            cycle
        );
        writes.Record(
            entered ? UpdateEvents.EnteredForAgency : UpdateEvents.Submitted,
            update,
            "Rating",
            action.Rating,
            update.Rating ?? action.Rating,
            update.RatingWhy,
            action.PlanId
        );
    }
}
