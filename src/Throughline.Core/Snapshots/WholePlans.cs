using System.Data;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Core.Reviews;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;

namespace Throughline.Core.Snapshots;

/// <summary>What a snapshot is taken for.</summary>
public sealed record SnapshotOccasion(string Title, DateOnly On, DateTime TakenAt, Guid? CycleId);

/// <summary>Reads a whole plan as it stands at one moment, though other people write meanwhile.</summary>
[SeesEverything("reads a whole plan; what of it a person sees is SnapshotSight's to say")]
public sealed class WholePlans(ThroughlineDb db)
{
    /// <summary>Sees everything of the plan: what of it a person may see is decided where it is shown.</summary>
    /// <param name="states">Which updates to take along.</param>
    /// <returns>Null when there is no such plan.</returns>
    public async Task<SnapshotContent?> ReadAsync(
        Guid planId,
        SnapshotOccasion occasion,
        UpdateState[] states,
        CancellationToken cancel
    )
    {
        // One view of the database for all the reads; nothing is written in it, so it is never rolled back for
        // another's write.
        await using var view = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        var plan = await db.Set<Plan>()
            .AsNoTracking()
            .Include(p => p.Legend)
            .Include(p => p.Review)
            .SingleOrDefaultAsync(p => p.Id == planId, cancel);
        if (plan is null)
        {
            return null;
        }

        var parts = await SnapshotParts.LoadAsync(db, planId, states, cancel);
        var actions = (
            await db.Set<PlanAction>().AsNoTracking().Where(a => a.PlanId == planId).ToListAsync(cancel)
        ).ToLookup(a => a.ResponseId, parts.Of);
        var responses = (
            await db.Set<Response>().AsNoTracking().Where(r => r.Recommendation!.PlanId == planId).ToListAsync(cancel)
        ).ToLookup(
            r => r.RecommendationId,
            r => new SnapshotResponse(r.Id, r.Order, r.AgencyId, r.AgencyAsWritten, r.Text, [.. actions[r.Id]])
        );
        var recommendations = await db.Set<Recommendation>()
            .AsNoTracking()
            .Where(r => r.PlanId == planId)
            .ToListAsync(cancel);
        var findings = await db.Set<Finding>().AsNoTracking().Where(f => f.PlanId == planId).ToListAsync(cancel);
        var content = new SnapshotContent
        {
            Title = occasion.Title,
            On = occasion.On,
            TakenAt = occasion.TakenAt,
            CycleId = occasion.CycleId,
            Plan = new(
                plan.Id,
                plan.Title,
                plan.Format,
                plan.Committee,
                plan.MeetingDate,
                plan.Item,
                plan.BeganOn,
                plan.Restricted
            ),
            Review = plan.Review is { } r ? new(r.Id, r.Title, r.Kind, r.Reference, r.PublishedOn, r.Summary) : null,
            Legend = [.. plan.Legend.Select(l => new SnapshotLegend(l.Order, l.Code, l.Meaning, l.Colour, l.Delivery))],
            Findings = [.. findings.Select(f => new SnapshotFinding(f.Id, f.Order, f.Text))],
            Recommendations = [.. recommendations.Select(x => Of(x, [.. responses[x.Id]]))],
            Challenges = parts.Challenges,
        };
        return content with { Agencies = await AgenciesAsync(content, cancel) };
    }

    private static SnapshotRecommendation Of(Recommendation r, IReadOnlyList<SnapshotResponse> responses) =>
        new()
        {
            Id = r.Id,
            Order = r.Order,
            Kind = r.Kind,
            FindingId = r.FindingId,
            Section = r.Section,
            Number = r.Number,
            Text = r.Text,
            Acceptance = r.Acceptance,
            AcceptanceWhy = r.AcceptanceWhy,
            Withdrawn = r.Withdrawn,
            WithdrawnWhy = r.WithdrawnWhy,
            Responses = responses,
        };

    private async Task<IReadOnlyList<SnapshotAgency>> AgenciesAsync(SnapshotContent content, CancellationToken cancel)
    {
        var named = content
            .AllActions()
            .SelectMany(a => a.Contributors.Cast<Guid?>().Append(a.AgencyId))
            .Concat(content.Recommendations.SelectMany(r => r.Responses).Select(r => r.AgencyId))
            .OfType<Guid>()
            .ToHashSet();
        return
        [
            .. (await db.Set<Agency>().AsNoTracking().ToListAsync(cancel))
                .Where(a => named.Contains(a.Id))
                .Select(a => new SnapshotAgency(a.Id, a.Name)),
        ];
    }
}
