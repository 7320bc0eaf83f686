using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Core.Plans.Doubts;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Legends;

namespace Throughline.Core.Plans.Editing;

/// <summary>
/// Changes how an action stands: its rating by the plan's own scale, with the delivery that it stands for.
/// </summary>
public sealed class PlanEditing(ThroughlineDb db, Writes writes, PlanRecordsInSight sight, SettlingDoubts doubts)
{
    /// <summary>
    /// Sets a rating with all that hangs on it, and notes the change and its event. The caller has asked who may, and
    /// saves.
    /// </summary>
    /// <param name="action">Tracked by the same database.</param>
    /// <param name="rating">A code of the plan's scale, whatever its case; null or blank takes the rating away.</param>
    /// <param name="why">Asked for whenever the rating changes.</param>
    /// <returns>False when it is the rating that the action has already: nothing is noted then.</returns>
    /// <exception cref="RuleBrokenException">The scale does not hold it, or no reason is given.</exception>
    public async Task<bool> ApplyRatingAsync(PlanAction action, string? rating, string? why, CancellationToken cancel)
    {
        var found = await FindAsync(action.PlanId, Need.Optional(rating, "rating", 60), cancel);
        if (found?.Code == action.Rating)
        {
            return false;
        }

        var reason = Need.Words(why, "why", "Say why the rating changes.");
        writes.Record(PlanEvents.RatingChanged, action, "Rating", action.Rating, found?.Code, reason, action.PlanId);
        if (found?.Delivery != action.Delivery)
        {
            writes.Record(
                PlanEvents.DeliveryChanged,
                action,
                "Delivery",
                action.Delivery?.ToString(),
                found?.Delivery?.ToString(),
                "follows from the rating",
                action.PlanId
            );
        }

        Write(action, found);
        writes.Change(action);
        await doubts.ReplacedAsync(action.Id, [Field.Rating], cancel);
        return true;
    }

    private static void Write(PlanAction action, RatingMeaning? rating) =>
        (action.Rating, action.RatingWords, action.RatingColour, action.Delivery) = (
            rating?.Code,
            rating?.Code,
            rating?.Colour,
            rating?.Delivery
        );

    private async Task<RatingMeaning?> FindAsync(Guid plan, string? code, CancellationToken cancel)
    {
        var scale = await db.Set<LegendRecord>().Where(l => l.PlanId == plan).OrderBy(l => l.Order).ToListAsync(cancel);
        return code is null
            ? null
            : ARatingIsOneOfThePlansOwn.Find(
                [.. scale.Select(l => new RatingMeaning(l.Code, l.Meaning, l.Colour, l.Delivery))],
                code
            );
    }

    /// <summary>The coordinator changes a rating outside an update.</summary>
    /// <param name="seenVersion">The action's version that they saw.</param>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed the action.</exception>
    public async Task ChangeRatingAsync(
        Guid actionId,
        int seenVersion,
        string? rating,
        string? why,
        CancellationToken cancel
    )
    {
        var action = await sight.ActionAsync(actionId, cancel);
        sight.OnlyCoordinator();
        Need.That(action.Closure != ClosureStage.Closed, "This action is closed. Reopen it before its rating changes.");
        Writes.Saw(action, seenVersion);
        Need.That(
            await ApplyRatingAsync(action, rating, why, cancel),
            "This is the rating that it has. Choose another.",
            "rating"
        );
        await writes.SaveAsync(cancel);
    }
}
