using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Domain.Plans;

namespace Throughline.Core.Updates;

/// <summary>Puts an accepted update's words and rating into its action; the words before become the previous update.</summary>
public sealed class UpdateApplication(ThroughlineDb db, Writes writes)
{
    /// <summary>The delivery that the update's rating stands for by the plan's legend.</summary>
    internal async Task<Delivery?> DeliveryAsync(ActionUpdate update, CancellationToken cancel)
    {
        var legend = update.Rating is { } code ? await db.Set<LegendRecord>().AsNoTracking().FirstOrDefaultAsync(l => l.PlanId == update.PlanId && l.Code == code, cancel) : null;
        return legend is not null ? legend.Delivery ?? DeliveryOf.Rating(legend.Code, legend.Meaning) : DeliveryOf.Rating(update.Rating, null);
    }

    internal void Apply(ActionUpdate update, string? joined, Delivery? delivery)
    {
        var action = update.Action!;
        var words = string.IsNullOrEmpty(joined) ? update.Text : joined;
        writes.Record("update accepted", action, "Update", action.Update, words, plan: update.PlanId);
        (action.PreviousUpdate, action.Update) = (action.Update, words);
        if (update.Rating is { } rating && rating != action.Rating)
        {
            writes.Record("rating changed", action, "Rating", action.Rating, rating, update.RatingWhy, update.PlanId);
            (action.Rating, action.RatingWords, action.RatingColour, action.Delivery) = (rating, null, null, delivery);
        }

        action.LastUpdateAt = action.LastUpdateAt > update.SubmittedAt ? action.LastUpdateAt : update.SubmittedAt;
        action.SearchText = string.Join('\n', new[] { action.Text, action.Description, action.Constraint, action.Target, action.Lead, action.Owner, action.Outcome, action.Update, action.PreviousUpdate }.OfType<string>()).ToLowerInvariant();
        writes.Change(action);
    }
}
