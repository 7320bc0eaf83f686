using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Challenge;
using Throughline.Core.Closing;
using Throughline.Core.Data;
using Throughline.Core.Evidence;
using Throughline.Core.Evidence.Assuring;
using Throughline.Core.Plans;
using Throughline.Core.Updates;
using Throughline.Domain.Updates;

namespace Throughline.Core.Snapshots;

/// <summary>Reads what hangs on the actions of one plan, each kind in one pass.</summary>
[SeesEverything("reads a whole plan; what of it a person sees is SnapshotSight's to say")]
internal sealed class SnapshotPartQueries(ThroughlineDb db, Guid plan)
{
    private IQueryable<Guid> Actions => db.Set<PlanAction>().Where(a => a.PlanId == plan).Select(a => a.Id);

    public async Task<ILookup<Guid, SnapshotUpdate>> UpdatesAsync(UpdateState[] states, CancellationToken cancel) =>
        (
            await db.Set<ActionUpdate>()
                .AsNoTracking()
                .Where(u => u.PlanId == plan && states.Contains(u.State))
                .ToListAsync(cancel)
        ).ToLookup(
            u => u.ActionId,
            u => new SnapshotUpdate(
                u.Id,
                u.AgencyId,
                u.CycleId,
                u.SubmittedAt ?? u.CreatedAt,
                u.Text,
                u.Rating,
                u.RatingWhy
            )
        );

    public async Task<ILookup<Guid, SnapshotEvidence>> EvidenceAsync(CancellationToken cancel) =>
        (
            await db.Set<EvidenceRecord>()
                .AsNoTracking()
                .Include(e => e.Versions)
                .Where(e => e.PlanId == plan)
                .ToListAsync(cancel)
        ).ToLookup(
            e => e.ActionId,
            e => new SnapshotEvidence(
                e.Id,
                e.AgencyId,
                e.Title,
                e.Restricted,
                e.Withdrawn,
                e.WithdrawnWhy,
                [.. e.Versions.Select(Of)]
            )
        );

    private static SnapshotEvidenceVersion Of(EvidenceVersion v) =>
        new(
            v.Number,
            v.Kind,
            v.FileName,
            v.Sha256,
            v.Url,
            v.Reference,
            v.SpeaksFrom,
            v.SpeaksTo,
            v.StaleOn,
            v.Shows,
            v.Verdict,
            v.VerifiedAt,
            v.VerifiedWords
        );

    public async Task<ILookup<Guid, SnapshotMeasure>> MeasuresAsync(CancellationToken cancel)
    {
        var actions = Actions;
        var measures = await db.Set<SuccessMeasure>()
            .AsNoTracking()
            .Include(m => m.Values)
            .Where(m => actions.Contains(m.ActionId))
            .ToListAsync(cancel);
        return measures.ToLookup(
            m => m.ActionId,
            m => new SnapshotMeasure(
                m.Id,
                m.Text,
                m.Unit,
                m.Baseline,
                m.BaselineOn,
                m.Goal,
                [.. m.Values.Select(v => new SnapshotMeasureValue(v.Id, v.On, v.Value, v.Note))]
            )
        );
    }

    public async Task<ILookup<Guid, Guid>> ContributorsAsync(CancellationToken cancel)
    {
        var actions = Actions;
        var contributors = await db.Set<ContributingAgency>()
            .AsNoTracking()
            .Where(c => actions.Contains(c.ActionId))
            .ToListAsync(cancel);
        return contributors.ToLookup(c => c.ActionId, c => c.AgencyId);
    }

    public async Task<ILookup<Guid, SnapshotExtension>> ExtensionsAsync(CancellationToken cancel) =>
        (await db.Set<Extension>().AsNoTracking().Where(e => e.PlanId == plan).ToListAsync(cancel)).ToLookup(
            e => e.ActionId,
            e => new SnapshotExtension(
                e.Id,
                e.CreatedAt,
                e.State,
                e.FromTarget,
                e.FromDue,
                e.ToTarget,
                e.ToDue,
                e.Why,
                e.DecidedBy,
                e.DecidedAt,
                e.DecisionWhy
            )
        );

    public async Task<ILookup<Guid, SnapshotSignOff>> SignOffsAsync(CancellationToken cancel) =>
        (await db.Set<SignOff>().AsNoTracking().Where(s => s.PlanId == plan).ToListAsync(cancel)).ToLookup(
            s => s.ActionId,
            s => new SnapshotSignOff(s.Id, s.CreatedAt, s.From, s.To, s.Verdict, s.Why, s.BodyId)
        );

    /// <returns>Those about no single action stand under an empty id.</returns>
    public async Task<ILookup<Guid, SnapshotChallenge>> ChallengesAsync(CancellationToken cancel) =>
        (await db.Set<ChallengeRecord>().AsNoTracking().Where(c => c.PlanId == plan).ToListAsync(cancel)).ToLookup(
            c => c.ActionId ?? Guid.Empty,
            c => new SnapshotChallenge(
                c.Id,
                c.RecommendationId,
                c.AgencyId,
                c.CreatedAt,
                c.Rule,
                c.Question,
                c.State,
                c.Answer,
                c.AnsweredAt,
                c.DecisionWhy
            )
        );
}
