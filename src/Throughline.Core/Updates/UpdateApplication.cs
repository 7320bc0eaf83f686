using Throughline.Core.Data;
using Throughline.Core.Plans.Doubts;
using Throughline.Core.Plans.Editing;
using Throughline.Domain.Calendar;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Standing;

namespace Throughline.Core.Updates;

/// <summary>
/// Puts an accepted update's words and rating into its action; the words before become the previous update.
/// </summary>
public sealed class UpdateApplication(Writes writes, PlanEditing editing, SettlingDoubts doubts)
{
    /// <param name="joined">Words put together from the update's and the action's; null or empty takes the update's
    /// own.</param>
    /// <exception cref="Domain.Plans.RuleBrokenException">The plan's scale no longer holds the rating.</exception>
    internal async Task ApplyAsync(ActionUpdate update, string? joined, CancellationToken cancel)
    {
        var action = update.Action!;
        if (update.Rating is not null)
        {
            await editing.ApplyRatingAsync(action, update.Rating, update.RatingWhy, cancel);
        }

        var words = string.IsNullOrEmpty(joined) ? update.Text : joined;
        writes.Record(UpdateEvents.Accepted, action, "Update", action.Update, words, plan: update.PlanId);
        (action.PreviousUpdate, action.Update) = (action.Update, words);
        action.LastUpdateAt = action.LastUpdateAt > update.SubmittedAt ? action.LastUpdateAt : update.SubmittedAt;

        // The agency's own words, not what was put together with them.
        action.Answer = AnswerAtPlace.After(update.Text, action.Answer);
        action.Rests = Silence.IsNotTheirs(update.Text);
        var on = TheDayInBritain.At(update.SubmittedAt ?? writes.Now);
        action.AnsweredOn = action.AnsweredOn > on ? action.AnsweredOn : on;

        // The filter's words only ever grow: what was read stays findable.
        action.SearchText = $"{action.SearchText}\n{words.ToLowerInvariant()}".Trim();
        writes.Change(action);
        await doubts.ReplacedAsync(action.Id, [Field.Update, Field.PreviousUpdate], cancel);
    }
}
