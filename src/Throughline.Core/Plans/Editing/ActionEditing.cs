using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Core.Plans.Doubts;
using Throughline.Domain.Calendar;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Dates;

namespace Throughline.Core.Plans.Editing;

/// <summary>
/// Adds, changes, moves, splits, merges and withdraws actions. What was read from a paper stays beside them as
/// provenance.
/// </summary>
public sealed class ActionEditing(
    ThroughlineDb db,
    Writes writes,
    PlanRecordsInSight sight,
    PlanEditing ratings,
    ThreadPlaces places,
    SettlingDoubts doubts
)
{
    /// <param name="target">By when, in words: this is the first promise and is kept for ever.</param>
    /// <returns>The new action's id.</returns>
    public async Task<Guid> AddAsync(
        Guid responseId,
        ActionInput input,
        string? target,
        string? rating,
        CancellationToken cancel
    )
    {
        var (response, recommendation) = await UnderAsync(responseId, cancel);
        sight.OnlyCoordinator();
        Need.That(!response.Withdrawn && !recommendation.Withdrawn, "This answer was withdrawn.");
        await sight.StandsAsync(response.AgencyId, PlanAction.ColumnOf(Field.Action), cancel);
        var words = Need.Optional(target);
        var order = await LastAsync(recommendation.PlanId, cancel) + 1;
        var action = writes.Add(Under(response, recommendation, order, Words(input[Field.Action]), words));
        Set(action, input);
        writes.Record(
            PlanEvents.ActionAdded,
            action,
            nameof(PlanAction.Text),
            old: null,
            action.Text,
            plan: recommendation.PlanId
        );
        await ratings.ApplyRatingAsync(action, rating, "given when the action was added", cancel);
        await places.KeepAsync([action], cancel);
        await writes.SaveAsync(cancel);
        return action.Id;
    }

    private static PlanAction Under(
        Response response,
        Recommendation recommendation,
        int order,
        string text,
        string? target
    )
    {
        var parsed = TargetCell.Read(target ?? "");
        var due = ATargetIsDueOnItsLastDay.DueOf(parsed);
        return new()
        {
            ResponseId = response.Id,
            PlanId = recommendation.PlanId,
            RecommendationId = recommendation.Id,
            FindingId = recommendation.FindingId,
            AgencyId = response.AgencyId,
            Order = order,
            Text = text,
            Target = target,
            TargetKind = parsed.Kind,
            TargetFirst = parsed.First,
            TargetLast = parsed.Last,
            Due = due,
            FirstTarget = target,
            FirstDue = due,
        };
    }

    public async Task ChangeAsync(Guid id, int seenVersion, ActionInput input, CancellationToken cancel)
    {
        var action = await FindAsync(id, seenVersion, cancel);
        var before = Of(action);
        action.Text = Words(input[Field.Action]);
        Set(action, input);
        var now = Of(action);
        var changed = Fields
            .Typed.Where(f => writes.Differs(action, action.PlanId, PlanAction.ColumnOf(f), before[f], now[f]))
            .ToList();
        if (SetOwn(action, input) | changed.Count > 0)
        {
            writes.Change(action);
            await doubts.ReplacedAsync(action.Id, changed, cancel);
            await places.KeepAsync([action], cancel);
            await writes.SaveAsync(cancel);
        }
    }

    /// <summary>Swaps it with its neighbour under the same answer.</summary>
    public async Task MoveAsync(Guid id, int seenVersion, bool up, CancellationToken cancel)
    {
        var action = await FindAsync(id, seenVersion, cancel);
        var old = action.Order;
        Need.That(await places.StepAsync(action, up, cancel), "It stands at the end already.");
        writes.Moved(action, action.PlanId, old, action.Order);
        await writes.SaveAsync(cancel);
    }

    /// <summary>Puts it under another answer of the plan; it becomes that agency's.</summary>
    public async Task PutUnderAsync(Guid id, int seenVersion, Guid responseId, string? why, CancellationToken cancel)
    {
        var action = await FindAsync(id, seenVersion, cancel);
        var reason = Need.Words(why, "why", "Say why it moves.");
        Need.That(
            await db.Set<Response>()
                .AnyAsync(r => r.Id == responseId && !r.Withdrawn && r.Recommendation!.PlanId == action.PlanId, cancel),
            "Choose an answer of this plan.",
            "response"
        );
        await sight.StandsAsync(
            await db.Set<Response>().Where(r => r.Id == responseId).Select(r => r.AgencyId).SingleAsync(cancel),
            "response",
            cancel
        );
        Need.That(
            writes.Differs(action, action.PlanId, nameof(PlanAction.ResponseId), action.ResponseId, responseId, reason),
            "It stands there already. Choose another.",
            "response"
        );
        action.ResponseId = responseId;
        writes.Change(action);
        await places.KeepAsync([action], cancel);
        await writes.SaveAsync(cancel);
    }

    public async Task WithdrawAsync(Guid id, int seenVersion, string? why, CancellationToken cancel)
    {
        var action = await FindAsync(id, seenVersion, cancel);
        Need.That(!action.Withdrawn, "It has been withdrawn already.");
        Withdraw(action, Need.Words(why, "why", "Say why it is withdrawn."));
        await writes.SaveAsync(cancel);
    }

    /// <summary>Takes a withdrawal back.</summary>
    public async Task RestoreAsync(Guid id, int seenVersion, string? why, CancellationToken cancel)
    {
        var action = await FindAsync(id, seenVersion, cancel);
        Need.That(action.Withdrawn, "It is not withdrawn.");
        var reason = Need.Words(why, "why", "Say why it stands again.");
        var (response, recommendation) = await UnderAsync(action.ResponseId, cancel);
        Need.That(
            !response.Withdrawn && !recommendation.Withdrawn,
            "What it stands under was withdrawn. Move it first."
        );
        (action.Withdrawn, action.WithdrawnWhy) = (false, null);
        writes.Record(PlanEvents.ActionRestored, action, "Withdrawn", "True", "False", reason, action.PlanId);
        writes.Change(action);
        await writes.SaveAsync(cancel);
    }

    internal void Withdraw(PlanAction action, string why)
    {
        (action.Withdrawn, action.WithdrawnWhy) = (true, why);
        writes.Withdrawn(action, action.PlanId, why);
    }

    internal async Task<PlanAction> FindAsync(Guid id, int seenVersion, CancellationToken cancel)
    {
        var action = await sight.ActionAsync(id, cancel);
        sight.OnlyCoordinator();
        Writes.Saw(action, seenVersion);
        return action;
    }

    internal static string Words(string? text, string field = "text") =>
        Need.Words(text, field, "Write what will be done.");

    internal async Task<int> LastAsync(Guid plan, CancellationToken cancel) =>
        await db.Set<PlanAction>().Where(a => a.PlanId == plan).MaxAsync(a => (int?)a.Order, cancel) ?? -1;

    private async Task<(Response Response, Recommendation Recommendation)> UnderAsync(
        Guid responseId,
        CancellationToken cancel
    )
    {
        var response =
            await db.Set<Response>().SingleOrDefaultAsync(r => r.Id == responseId, cancel)
            ?? throw new Access.NotHereException();
        return (response, await sight.RecommendationAsync(response.RecommendationId, cancel));
    }

    /// <summary>
    /// Their headings are words of a paper, which an event keeps beside the chain: they stand with the words, and the
    /// field's name is a code.
    /// </summary>
    private bool SetOwn(PlanAction action, ActionInput input)
    {
        var changed = false;
        foreach (var (heading, words) in input.Own)
        {
            var now = Need.Optional(words);
            var before = action.Named.Text(heading);
            if (
                writes.Differs(
                    action,
                    action.PlanId,
                    Provenance.OfOwnColumn,
                    before is null ? null : $"{heading}: {before}",
                    now is null ? null : $"{heading}: {now}"
                )
            )
            {
                action.Named = action.Named.With(heading, FieldWords.Of(now ?? ""));
                changed = true;
            }
        }

        return changed;
    }

    private static void Set(PlanAction action, ActionInput input)
    {
        foreach (var field in Fields.Typed.Where(f => f != Field.Action))
        {
            action[field] = Need.Optional(input[field]);
        }
    }

    private static Dictionary<Field, string?> Of(PlanAction action) =>
        Fields.Typed.ToDictionary(f => f, f => action[f]);
}
