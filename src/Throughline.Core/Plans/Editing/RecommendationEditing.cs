using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Domain.Plans;

namespace Throughline.Core.Plans.Editing;

/// <summary>A recommendation, question or project heading as a person writes it down.</summary>
public sealed record RecommendationInput(
    string? Text,
    string? Number = null,
    string? Section = null,
    Guid? FindingId = null,
    RecommendationKind Kind = RecommendationKind.Recommendation
);

/// <summary>Adds, changes, accepts, moves and withdraws recommendations.</summary>
public sealed class RecommendationEditing(
    ThroughlineDb db,
    Writes writes,
    PlanRecordsInSight sight,
    ThreadPlaces places
)
{
    /// <returns>The new recommendation's id.</returns>
    public async Task<Guid> AddAsync(Guid planId, RecommendationInput input, CancellationToken cancel)
    {
        await sight.PlanAsync(planId, cancel);
        sight.OnlyCoordinator();
        var recommendation = writes.Add(
            new Recommendation
            {
                PlanId = planId,
                Kind = input.Kind,
                FindingId = await FindingAsync(planId, input.FindingId, cancel),
                Text = Words(input.Text),
                Number = Number(input),
                Section = Need.Optional(input.Section),
            }
        );
        await places.PlaceAsync(recommendation, cancel);
        writes.Record(
            PlanEvents.RecommendationAdded,
            recommendation,
            nameof(Recommendation.Text),
            old: null,
            recommendation.Text,
            plan: planId
        );
        await writes.SaveAsync(cancel);
        return recommendation.Id;
    }

    public async Task ChangeAsync(Guid id, int seenVersion, RecommendationInput input, CancellationToken cancel)
    {
        var r = await FindAsync(id, seenVersion, cancel);
        var (text, number, section) = (Words(input.Text), Number(input), Need.Optional(input.Section));
        var finding = await FindingAsync(r.PlanId, input.FindingId, cancel);
        var moves = writes.Differs(r, r.PlanId, nameof(r.FindingId), r.FindingId, finding);
        if (
            moves
            | writes.Differs(r, r.PlanId, nameof(r.Text), r.Text, text)
            | writes.Differs(r, r.PlanId, nameof(r.Number), r.Number, number)
            | writes.Differs(r, r.PlanId, nameof(r.Section), r.Section, section)
            | writes.Differs(r, r.PlanId, nameof(r.Kind), r.Kind, input.Kind)
        )
        {
            (r.Text, r.Number, r.Section, r.Kind, r.FindingId) = (text, number, section, input.Kind, finding);
            writes.Change(r);
            if (moves)
            {
                await places.PlaceAsync(r, cancel);
            }

            await places.KeepUnderRecommendationAsync(id, cancel);
            await writes.SaveAsync(cancel);
        }
    }

    /// <summary>Whether the partnership took it up. A recommendation that is not, or only in part, says why.</summary>
    public async Task AcceptAsync(
        Guid id,
        int seenVersion,
        Acceptance acceptance,
        string? why,
        CancellationToken cancel
    )
    {
        var r = await FindAsync(id, seenVersion, cancel);
        var reason = acceptance is Acceptance.PartlyAccepted or Acceptance.NotAccepted
            ? Need.Words(why, "why", "Say why it is not accepted, or not as a whole.")
            : Need.Optional(why);
        if (
            writes.Differs(r, r.PlanId, nameof(r.Acceptance), r.Acceptance, acceptance, reason)
            | writes.Differs(r, r.PlanId, nameof(r.AcceptanceWhy), r.AcceptanceWhy, reason)
        )
        {
            (r.Acceptance, r.AcceptanceWhy) = (acceptance, reason);
            writes.Change(r);
            await writes.SaveAsync(cancel);
        }
    }

    /// <summary>Swaps it with its neighbour of the same finding.</summary>
    public async Task MoveAsync(Guid id, int seenVersion, bool up, CancellationToken cancel)
    {
        var r = await FindAsync(id, seenVersion, cancel);
        var old = r.Order;
        Need.That(
            await places.StepAsync(r, up, cancel),
            "It stands at the end of its finding already. To put it under another finding, change its finding."
        );
        writes.Moved(r, r.PlanId, old, r.Order);
        await writes.SaveAsync(cancel);
    }

    /// <summary>Withdraws it and every action under it that still stands, with the same reason.</summary>
    public async Task WithdrawAsync(Guid id, int seenVersion, string? why, CancellationToken cancel)
    {
        var r = await FindAsync(id, seenVersion, cancel);
        Need.That(!r.Withdrawn, "It has been withdrawn already.");
        var reason = Need.Words(why, "why", "Say why it is withdrawn.");
        (r.Withdrawn, r.WithdrawnWhy) = (true, reason);
        writes.Withdrawn(r, r.PlanId, reason);
        foreach (
            var action in await db.Set<PlanAction>()
                .Where(a => a.RecommendationId == id && !a.Withdrawn)
                .ToListAsync(cancel)
        )
        {
            (action.Withdrawn, action.WithdrawnWhy) = (true, $"Its recommendation was withdrawn. {reason}");
            writes.Withdrawn(action, r.PlanId, action.WithdrawnWhy);
        }

        await writes.SaveAsync(cancel);
    }

    internal async Task<Recommendation> FindAsync(Guid id, int seenVersion, CancellationToken cancel)
    {
        var recommendation = await sight.RecommendationAsync(id, cancel);
        sight.OnlyCoordinator();
        Writes.Saw(recommendation, seenVersion);
        return recommendation;
    }

    internal static string Words(string? text, string field = "text") =>
        Need.Words(text, field, "Write the recommendation or question.");

    private static string? Number(RecommendationInput input) => Need.Optional(input.Number, "number", 100);

    private async Task<Guid?> FindingAsync(Guid plan, Guid? finding, CancellationToken cancel)
    {
        Need.That(
            finding is null || await db.Set<Finding>().AnyAsync(f => f.Id == finding && f.PlanId == plan, cancel),
            "Choose a finding of this plan.",
            "finding"
        );
        return finding;
    }
}
