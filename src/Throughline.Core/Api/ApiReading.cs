using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Evidence;
using Throughline.Core.Plans;
using Throughline.Core.Plans.Doubts;
using Throughline.Core.Snapshots;
using Throughline.Core.Updates;
using Throughline.Domain.Calendar;
using Throughline.Domain.Plans;

namespace Throughline.Core.Api;

/// <summary>
/// Reads for programs what the person, or the agency whose token it is, may see. Lists go by id, so that a page never
/// repeats or skips a record that was there all along.
/// </summary>
public sealed class ApiReading(Actor actor, Sight sight, TimeProvider clock, DoubtsOfPlan doubts)
{
    public const int UsualLimit = 100,
        MostLimit = 500;

    private IQueryable<Plan> Plans => sight.Of<Plan>().AsNoTracking();

    private IQueryable<PlanAction> Visible => sight.Of<PlanAction>().AsNoTracking();

    public async Task<ApiPage<ApiPlan>> PlansAsync(string? after, int? limit, CancellationToken cancel)
    {
        var plans = Plans;
        if (CursorOf(after) is { } id)
        {
            plans = plans.Where(p => p.Id.CompareTo(id) > 0);
        }

        var most = Most(limit);
        return ApiCursor.Page(await Of(plans.OrderBy(p => p.Id).Take(most + 1)).ToListAsync(cancel), most, p => p.Id);
    }

    private IQueryable<ApiPlan> Of(IQueryable<Plan> plans)
    {
        var (actions, open) = (Visible, sight.Of<PlanDoubt>().Where(d => d.Settled == null));
        return plans.Select(p => new ApiPlan(
            p.Id,
            p.Title,
            p.Format.ToString(),
            p.Committee,
            p.MeetingDate,
            p.PaperDay,
            p.ReviewId,
            p.Restricted,
            actions.Count(a => a.PlanId == p.Id),
            open.Count(d =>
                d.PlanId == p.Id && (d.ActionId == null || actions.Any(a => a.Id == d.ActionId && !a.Withdrawn))
            ),
            p.CreatedAt
        ));
    }

    public async Task<ApiPlan?> PlanAsync(Guid id, CancellationToken cancel)
    {
        var plan = await Of(Plans.Where(p => p.Id == id)).SingleOrDefaultAsync(cancel);
        return plan is null
            ? null
            : plan with
            {
                Ratings = await sight
                    .Of<LegendRecord>()
                    .Where(l => l.PlanId == id)
                    .OrderBy(l => l.Order)
                    .Select(l => new ApiRating(l.Code, l.Meaning, l.Delivery))
                    .ToListAsync(cancel),
                Doubts = (await doubts.OfWholeAsync(id, cancel)).ConvertAll(ApiDoubt.Of),
            };
    }

    /// <returns>Null when there is no such plan, or none in sight.</returns>
    public async Task<IReadOnlyList<ApiRecommendation>?> RecommendationsAsync(Guid plan, CancellationToken cancel)
    {
        if (!await Plans.AnyAsync(p => p.Id == plan, cancel))
        {
            return null;
        }

        var (actions, narrow) = (Visible, actor.Person.SeesOnlyOwnAgency);
        return await sight
            .Of<Recommendation>()
            .AsNoTracking()
            .Where(r => r.PlanId == plan && (!narrow || actions.Any(a => a.RecommendationId == r.Id)))
            .OrderBy(r => r.Order)
            .Select(r => new ApiRecommendation(
                r.Id,
                r.Kind.ToString(),
                r.Number,
                r.Text,
                r.Section,
                r.FindingId,
                r.Finding!.Text,
                r.Acceptance,
                r.AcceptanceWhy,
                r.Withdrawn
            ))
            .ToListAsync(cancel);
    }

    public async Task<ApiPage<ApiAction>> ActionsAsync(ActionQuery query, CancellationToken cancel)
    {
        var actions = Asked(query with { Agency = await sight.Of<Agency>().OneNowAsync(query.Agency, cancel) });
        if (CursorOf(query.After) is { } id)
        {
            actions = actions.Where(a => a.Id.CompareTo(id) > 0);
        }

        var most = Most(query.Limit);
        var page = ApiCursor.Page(
            await WithAgency(actions.OrderBy(a => a.Id).Take(most + 1)).ToListAsync(cancel),
            most,
            a => a.Action.Id
        );
        return new(await WithDoubtsAsync([.. page.Items], cancel), page.Next);
    }

    private IQueryable<PlanAction> Asked(ActionQuery query)
    {
        var today = TheDayInBritain.At(clock.GetUtcNow().UtcDateTime);
        var actions = Visible.Where(a =>
            (query.Plan == null || a.PlanId == query.Plan)
            && (query.Agency == null || a.AgencyId == query.Agency)
            && (query.Rating == null || a.Rating == query.Rating)
            && (query.Delivery == null || a.Delivery == query.Delivery)
        );
        return query.Overdue is not { } overdue
            ? actions
            : actions.Where(a =>
                overdue
                == (
                    a.Due < today
                    && !a.Withdrawn
                    && a.Closure != ClosureStage.Closed
                    && (a.Delivery == null || a.Delivery != Delivery.Complete)
                )
            );
    }

    public async Task<ApiAction?> ActionAsync(Guid id, CancellationToken cancel) =>
        await WithAgency(Visible.Where(a => a.Id == id)).SingleOrDefaultAsync(cancel) is { } action
            ? (await WithDoubtsAsync([action], cancel))[0]
            : null;

    /// <returns>The updates, the newest last; null when there is no such action in sight.</returns>
    public async Task<IReadOnlyList<ApiUpdate>?> UpdatesAsync(Guid action, CancellationToken cancel) =>
        await Visible.AnyAsync(a => a.Id == action, cancel)
            ? await sight
                .Of<ActionUpdate>()
                .AsNoTracking()
                .Where(u => u.ActionId == action)
                .OrderBy(u => u.CreatedAt)
                .Select(ApiUpdate.OfRecord)
                .ToListAsync(cancel)
            : null;

    public Task<ApiUpdate?> UpdateAsync(Guid id, CancellationToken cancel) =>
        sight
            .Of<ActionUpdate>()
            .AsNoTracking()
            .Where(u => u.Id == id)
            .Select(ApiUpdate.OfRecord)
            .SingleOrDefaultAsync(cancel);

    public async Task<IReadOnlyList<ApiEvidence>?> EvidenceAsync(Guid action, CancellationToken cancel) =>
        await Visible.AnyAsync(a => a.Id == action, cancel)
            ? (
                await sight
                    .Of<EvidenceRecord>()
                    .AsNoTracking()
                    .Include(e => e.Versions)
                    .Where(e => e.ActionId == action)
                    .OrderBy(e => e.CreatedAt)
                    .ToListAsync(cancel)
            ).ConvertAll(ApiEvidence.Of)
            : null;

    public async Task<IReadOnlyList<ApiExtension>?> ExtensionsAsync(Guid action, CancellationToken cancel) =>
        await Visible.AnyAsync(a => a.Id == action, cancel)
            ? await sight
                .Of<Extension>()
                .AsNoTracking()
                .Where(e => e.ActionId == action)
                .OrderBy(e => e.CreatedAt)
                .Select(ApiExtension.OfRecord)
                .ToListAsync(cancel)
            : null;

    /// <summary>An agency's people do not read snapshots: each holds every agency's part.</summary>
    public async Task<IReadOnlyList<ApiSnapshot>?> SnapshotsAsync(Guid plan, CancellationToken cancel) =>
        !actor.Person.SeesOnlyOwnAgency && await Plans.AnyAsync(p => p.Id == plan, cancel)
            ? await sight
                .Of<Snapshot>()
                .AsNoTracking()
                .Where(s => s.PlanId == plan)
                .OrderBy(s => s.On)
                .Select(s => new ApiSnapshot(s.Id, s.PlanId, s.Title, s.On, s.TakenAt, s.TakenBy, s.Sha256))
                .ToListAsync(cancel)
            : null;

    /// <returns>The plan's whole content as that meeting saw it, as it was frozen.</returns>
    public async Task<string?> SnapshotContentAsync(Guid id, CancellationToken cancel)
    {
        var plans = Plans;
        return actor.Person.SeesOnlyOwnAgency
            ? null
            : await sight
                .Of<Snapshot>()
                .AsNoTracking()
                .Where(s => s.Id == id && plans.Any(p => p.Id == s.PlanId))
                .Select(s => s.Json)
                .SingleOrDefaultAsync(cancel);
    }

    public Task<List<ApiAgency>> AgenciesAsync(CancellationToken cancel) =>
        sight
            .Of<Agency>()
            .AsNoTracking()
            .Where(a => a.MergedIntoId == null)
            .OrderBy(a => a.Name)
            .Select(a => new ApiAgency(a.Id, a.Name))
            .ToListAsync(cancel);

    /// <returns>The id after which to go on; null for the first page.</returns>
    /// <exception cref="FormatException">It is no cursor of ours.</exception>
    public static Guid? CursorOf(string? after) => ApiCursor.Read(after);

    private static IQueryable<AgencysAction> WithAgency(IQueryable<PlanAction> actions) =>
        actions.Select(a => new AgencysAction(
            a,
            a.Response!.Agency != null ? a.Response.Agency.Name : a.Response.AgencyAsWritten
        ));

    private async Task<IReadOnlyList<ApiAction>> WithDoubtsAsync(List<AgencysAction> found, CancellationToken cancel)
    {
        var open = (await doubts.OfActionsAsync(found.ConvertAll(f => f.Action.Id), cancel)).ToLookup(d => d.ActionId);
        return found.ConvertAll(f => Of(f, open[f.Action.Id]));
    }

    private static ApiAction Of(AgencysAction found, IEnumerable<DoubtShown> open)
    {
        var action = ApiAction.Of(found.Action, found.Agency, open);
        return action with
        {
            Version = Convert.ToHexStringLower(
                SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(action)).AsSpan(0, 12)
            ),
        };
    }

    private sealed record AgencysAction(PlanAction Action, string? Agency);

    private static int Most(int? limit) => Math.Clamp(limit ?? UsualLimit, 1, MostLimit);
}
