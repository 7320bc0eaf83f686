using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Challenge;
using Throughline.Core.Closing;
using Throughline.Core.Data;
using Throughline.Core.Evidence;
using Throughline.Core.Evidence.Assuring;
using Throughline.Core.Plans;
using Throughline.Core.Updates;
using Throughline.Domain.Evidence;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;

namespace Throughline.Core.Snapshots;

/// <summary>All that hangs on the actions of one plan, read in one pass each and looked up by action.</summary>
[SeesEverything("reads a whole plan; what of it a person sees is SnapshotSight's to say")]
internal sealed class SnapshotParts
{
    private ILookup<Guid, Guid> _contributors = null!;
    private ILookup<Guid, SnapshotUpdate> _updates = null!;
    private ILookup<Guid, SnapshotEvidence> _evidence = null!;
    private ILookup<Guid, SnapshotExtension> _extensions = null!;
    private ILookup<Guid, SnapshotSignOff> _signOffs = null!;
    private ILookup<Guid, SnapshotMeasure> _measures = null!;
    private ILookup<Guid, SnapshotChallenge> _challenges = null!;

    /// <summary>Questions that are about no single action.</summary>
    public IReadOnlyList<SnapshotChallenge> Challenges => [.. _challenges[Guid.Empty]];

    /// <param name="states">Which updates count: the accepted ones for a snapshot, the submitted ones too while a cycle
    /// is open.</param>
    public static async Task<SnapshotParts> LoadAsync(
        ThroughlineDb db,
        Guid plan,
        UpdateState[] states,
        CancellationToken cancel
    )
    {
        var actions = db.Set<PlanAction>().Where(a => a.PlanId == plan).Select(a => a.Id);
        var updates = await db.Set<ActionUpdate>()
            .AsNoTracking()
            .Where(u => u.PlanId == plan && states.Contains(u.State))
            .ToListAsync(cancel);
        var evidence = await db.Set<EvidenceRecord>()
            .AsNoTracking()
            .Include(e => e.Versions)
            .Where(e => e.PlanId == plan)
            .ToListAsync(cancel);
        var measures = await db.Set<SuccessMeasure>()
            .AsNoTracking()
            .Include(m => m.Values)
            .Where(m => actions.Contains(m.ActionId))
            .ToListAsync(cancel);
        return new()
        {
            _contributors = (
                await db.Set<ContributingAgency>()
                    .AsNoTracking()
                    .Where(c => actions.Contains(c.ActionId))
                    .ToListAsync(cancel)
            ).ToLookup(c => c.ActionId, c => c.AgencyId),
            _updates = updates.ToLookup(
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
            ),
            _evidence = evidence.ToLookup(
                e => e.ActionId,
                e => new SnapshotEvidence(
                    e.Id,
                    e.AgencyId,
                    e.Title,
                    e.Restricted,
                    e.Withdrawn,
                    e.WithdrawnWhy,
                    [
                        .. e.Versions.Select(v => new SnapshotEvidenceVersion(
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
                        )),
                    ]
                )
            ),
            _extensions = (
                await db.Set<Extension>().AsNoTracking().Where(e => e.PlanId == plan).ToListAsync(cancel)
            ).ToLookup(
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
            ),
            _signOffs = (
                await db.Set<SignOff>().AsNoTracking().Where(s => s.PlanId == plan).ToListAsync(cancel)
            ).ToLookup(
                s => s.ActionId,
                s => new SnapshotSignOff(s.Id, s.CreatedAt, s.From, s.To, s.Verdict, s.Why, s.BodyId)
            ),
            _measures = measures.ToLookup(
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
            ),
            _challenges = (
                await db.Set<ChallengeRecord>().AsNoTracking().Where(c => c.PlanId == plan).ToListAsync(cancel)
            ).ToLookup(
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
            ),
        };
    }

    public SnapshotAction Of(PlanAction a) =>
        new()
        {
            Id = a.Id,
            Order = a.Order,
            AgencyId = a.AgencyId,
            FindingId = a.FindingId,
            SplitFromId = a.SplitFromId,
            Words = a.ToWords(),
            Rating = a.Rating,
            Delivery = a.Delivery,
            Assurance = a.Assurance,
            Due = a.Due,
            FirstTarget = a.FirstTarget,
            FirstDue = a.FirstDue,
            TimesMoved = a.TimesMoved,
            DaysMoved = a.DaysMoved,
            Withdrawn = a.Withdrawn,
            WithdrawnWhy = a.WithdrawnWhy,
            NextAuditOn = a.NextAuditOn,
            ChildrensVoice = a.ChildrensVoice,
            LastUpdateAt = a.LastUpdateAt,
            Closure = a.Closure,
            ClosedOn = a.ClosedOn,
            ClosedWithoutWhy = a.ClosedWithoutWhy,
            HoldCheckDue = a.HoldCheckDue,
            Held = a.Held,
            Contributors = [.. _contributors[a.Id]],
            Updates = [.. _updates[a.Id]],
            Evidence = [.. _evidence[a.Id]],
            Extensions = [.. _extensions[a.Id]],
            SignOffs = [.. _signOffs[a.Id]],
            Measures = [.. _measures[a.Id]],
            Challenges = [.. _challenges[a.Id]],
        };
}
