using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans.Doubts;
using Throughline.Core.Reviews;
using Throughline.Domain.Access;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Legends;

namespace Throughline.Core.Plans.Editing;

/// <summary>Starts plans from nothing, and changes what is said of a plan as a whole.</summary>
public sealed class PlanMaking(ThroughlineDb db, Writes writes, PlanRecordsInSight sight, SettlingDoubts doubts)
{
    /// <returns>The new plan's id.</returns>
    /// <exception cref="RuleBrokenException">No title, no scale, or a review that is not here.</exception>
    public async Task<Guid> StartAsync(NewPlan input, CancellationToken cancel)
    {
        sight.OnlyCoordinator();
        var title = Need.Words(input.Title, "title", 400, "Give the plan a title that names no child.");
        var legend = LegendOf(input);
        await ReviewMustBeHereAsync(input.ReviewId, cancel);
        var plan = writes.Add(
            new Plan
            {
                Title = title,
                Format = input.Format,
                ReviewId = input.ReviewId,
                BeganOn = input.BeganOn,
                Restricted = input.Restricted,
            }
        );
        db.AddRange(EntriesOf(legend, plan.Id));
        writes.Record(PlanEvents.Started, plan, @new: title, why: $"ratings: {legend.Name}");
        await writes.SaveAsync(cancel);
        return plan.Id;
    }

    private static IEnumerable<LegendRecord> EntriesOf(LegendTemplate legend, Guid plan) =>
        legend.Entries.Select(
            (e, i) =>
                new LegendRecord
                {
                    PlanId = plan,
                    Order = i,
                    Code = e.Code,
                    Meaning = e.Meaning,
                    Colour = e.Colour,
                    Delivery = e.Delivery,
                }
        );

    private static LegendTemplate LegendOf(NewPlan input) =>
        input.Legend == "typed"
            ? TypedLegend.Parse(input.Typed)
            : ShippedLegends.All.FirstOrDefault(l => l.Code == input.Legend)
                ?? throw new RuleBrokenException("Choose the ratings that the plan uses.", "legend");

    /// <summary>
    /// Changes the title, the review that it answers, the bodies that agree closure, its first day, and who may see it.
    /// </summary>
    public async Task ChangeAsync(Guid planId, int seenVersion, PlanDetails input, CancellationToken cancel)
    {
        var plan = await sight.PlanAsync(planId, cancel);
        sight.OnlyCoordinator();
        Writes.Saw(plan, seenVersion);
        await ReviewMustBeHereAsync(input.ReviewId, cancel);
        var title = Need.Words(input.Title, "title", 400, "Give the plan a title that names no child.");
        var (subgroup, board) = (
            await BodyAsync(input.Subgroup, BodyKind.Subgroup, "subgroup", cancel),
            await BodyAsync(input.Board, BodyKind.Board, "board", cancel)
        );
        var changed =
            writes.Differs(plan, planId, nameof(Plan.Title), plan.Title, title)
            | writes.Differs(plan, planId, nameof(Plan.ReviewId), plan.ReviewId, input.ReviewId)
            | writes.Differs(plan, planId, nameof(Plan.SubgroupId), plan.SubgroupId, subgroup)
            | writes.Differs(plan, planId, nameof(Plan.BoardId), plan.BoardId, board)
            | writes.Differs(plan, planId, nameof(Plan.BeganOn), plan.BeganOn, input.BeganOn)
            | writes.Differs(plan, planId, nameof(Plan.Restricted), plan.Restricted, input.Restricted)
            | await SayDayAsync(plan, input.PaperDay, cancel);
        if (changed)
        {
            (plan.Title, plan.ReviewId, plan.SubgroupId, plan.BoardId, plan.BeganOn, plan.Restricted) = (
                title,
                input.ReviewId,
                subgroup,
                board,
                input.BeganOn,
                input.Restricted
            );
            writes.Change(plan);
            await writes.SaveAsync(cancel);
        }
    }

    /// <summary>Only a paper has a day; whoever gives it is named beside it.</summary>
    private async Task<bool> SayDayAsync(Plan plan, DateOnly? day, CancellationToken cancel)
    {
        if (plan.DocumentId is null || !writes.Differs(plan, plan.Id, nameof(Plan.PaperDay), plan.PaperDay, day))
        {
            return false;
        }

        plan.PaperDay = day;
        plan.PaperDayFrom = day is null ? null : "said by a person";
        await doubts.DayIsKnownAsync(plan.Id, cancel);
        return true;
    }

    /// <summary>
    /// Says what each rating stands for, and gives every action of the plan its delivery anew, in one transaction.
    /// </summary>
    /// <param name="meanings">For each entry of the legend the delivery that it stands for; null says nothing of
    /// delivery. An entry that is not named stays.</param>
    public async Task MapRatingsAsync(
        Guid planId,
        int seenVersion,
        IReadOnlyDictionary<Guid, Delivery?> meanings,
        CancellationToken cancel
    )
    {
        var plan = await sight.PlanAsync(planId, cancel);
        sight.OnlyCoordinator();
        Writes.Saw(plan, seenVersion);
        await new RatingMeanings(db, writes).SetAsync(plan, meanings, cancel);
    }

    private async Task ReviewMustBeHereAsync(Guid? review, CancellationToken cancel) =>
        Need.That(
            review is null || await sight.Of<Review>().AnyAsync(r => r.Id == review, cancel),
            "Choose a review from the list.",
            "review"
        );

    private async Task<Guid?> BodyAsync(string? name, BodyKind kind, string field, CancellationToken cancel)
    {
        if (Need.Optional(name, field, 200) is not { } wanted)
        {
            return null;
        }

        if (
            (await sight.Of<Body>().ToListAsync(cancel)).Find(b =>
                string.Equals(b.Name, wanted, StringComparison.OrdinalIgnoreCase)
            ) is
            { } known
        )
        {
            return known.Id;
        }

        var body = writes.Add(new Body { Name = wanted, Kind = kind });
        writes.Record(AccessEvents.BodyAdded, body, @new: wanted);
        return body.Id;
    }
}
