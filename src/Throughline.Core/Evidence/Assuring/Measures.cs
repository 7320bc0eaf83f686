using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Evidence.Assuring;
using Throughline.Domain.Plans;

namespace Throughline.Core.Evidence.Assuring;

/// <summary>Success measures with their later values, and the word of a person that a difference was made.</summary>
public sealed class Measures(ThroughlineDb db, Writes writes, PlanRecordsInSight sight, AssuranceKeeper keeper)
{
    /// <returns>The new measure's id.</returns>
    public async Task<Guid> AddAsync(Guid actionId, MeasureInput input, CancellationToken cancel)
    {
        var action = await sight.ActionAsync(actionId, cancel);
        sight.OnlyAgencyOrCoordinator(action);
        var measure = writes.Add(new SuccessMeasure { ActionId = actionId, Text = MeasureWords.TextOf(input) });
        MeasureWords.Set(measure, input);
        writes.Record(
            AssuranceEvents.MeasureAdded,
            measure,
            nameof(SuccessMeasure.Text),
            old: null,
            measure.Text,
            plan: action.PlanId
        );
        await writes.SaveAsync(cancel);
        return measure.Id;
    }

    /// <summary>Changes what is counted or from where to where. A baseline or goal that moves says why.</summary>
    public async Task ChangeAsync(Guid id, int seenVersion, MeasureInput input, string? why, CancellationToken cancel)
    {
        var (measure, action) = await FindAsync(id, cancel);
        Writes.Saw(measure, seenVersion);
        var text = MeasureWords.TextOf(input);
        var moves = MeasureWords.Moves(measure, input);
        var given = measure.Baseline is not null || measure.Goal is not null;
        var reason =
            moves && given
                ? Need.Words(why, "why", "Say why the baseline, the goal or the unit changes.")
                : Need.Optional(why);
        if (moves || text != measure.Text)
        {
            var before = MeasureWords.Said(measure);
            measure.Text = text;
            MeasureWords.Set(measure, input);
            writes.Record(
                AssuranceEvents.MeasureChanged,
                measure,
                "Measure",
                before,
                MeasureWords.Said(measure),
                reason,
                action.PlanId
            );
            writes.Change(measure);
            await keeper.KeepAsync(action.Id, cancel);
            await writes.SaveAsync(cancel);
        }
    }

    /// <summary>
    /// Adds a later value. Values are never changed; a wrong one is answered by another of the same day, with a note.
    /// </summary>
    public async Task AddValueAsync(Guid id, DateOnly? on, double? value, string? note, CancellationToken cancel)
    {
        var (measure, action) = await FindAsync(id, cancel);
        var day = on ?? throw new RuleBrokenException("Write the day of the value.", "on");
        var figure = value ?? throw new RuleBrokenException("Write the value as a number.", "value");
        Need.That(day <= sight.Today, "A value cannot be of a day that is still to come.", "on");
        writes.Add(
            new MeasureValue
            {
                MeasureId = id,
                On = day,
                Value = figure,
                Note = Need.Optional(note),
            }
        );
        writes.Record(
            AssuranceEvents.ValueAdded,
            measure,
            "Value",
            old: null,
            FormattableString.Invariant($"{day:yyyy-MM-dd}: {figure}"),
            plan: action.PlanId
        );
        await keeper.KeepAsync(action.Id, cancel);
        await writes.SaveAsync(cancel);
    }

    /// <summary>Somebody outside the agency says that the difference is shown, and by what.</summary>
    /// <param name="audit">The evidence that shows it; null when the measures do.</param>
    /// <exception cref="RuleBrokenException">Nothing that was checked shows it, or the words are missing.</exception>
    public async Task ConfirmImpactAsync(
        Guid actionId,
        int seenVersion,
        Guid? audit,
        string? words,
        CancellationToken cancel
    )
    {
        var action = await sight.ActionAsync(actionId, cancel);
        sight.OnlyCoordinatorOrAssurer();
        Writes.Saw(action, seenVersion);
        var reason = Need.Words(words, "words", "Write what difference was made for children, and how that is known.");
        await MustBeShownAsync(action, audit, cancel);
        (action.ImpactConfirmedBy, action.ImpactConfirmedAt, action.ImpactWords, action.ImpactEvidenceId) = (
            writes.Who,
            writes.Now,
            reason,
            audit
        );
        writes.Record(
            AssuranceEvents.ImpactConfirmed,
            action,
            "Impact",
            old: null,
            audit is null ? "by its measures" : $"by evidence {audit}",
            reason,
            action.PlanId
        );
        writes.Change(action);
        await keeper.KeepAsync(actionId, cancel);
        await writes.SaveAsync(cancel);
    }

    private async Task MustBeShownAsync(PlanAction action, Guid? audit, CancellationToken cancel)
    {
        var facts = await keeper.FactsAsync(action, cancel);
        Need.That(
            TestedNeedsACheckByAnother.Holds(facts, sight.Today),
            "No current evidence of this action has been checked and found to hold. Impact rests on that."
        );
        Need.That(
            ImpactNeedsAPersonWhoConfirmsIt.Shows(facts, audit, sight.Today),
            audit is null
                ? "No measure has a value later than its baseline that moved towards its goal."
                : "Choose evidence that is current, was checked and holds.",
            "audit"
        );
    }

    private async Task<(SuccessMeasure Measure, PlanAction Action)> FindAsync(Guid id, CancellationToken cancel)
    {
        var measure =
            await db.Set<SuccessMeasure>().SingleOrDefaultAsync(m => m.Id == id, cancel)
            ?? throw new NotHereException();
        var action = await sight.ActionAsync(measure.ActionId, cancel);
        sight.OnlyAgencyOrCoordinator(action);
        return (measure, action);
    }
}
