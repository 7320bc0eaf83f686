using Throughline.Core.Access;
using Throughline.Core.Challenge;
using Throughline.Core.Closing;
using Throughline.Core.Cycles;
using Throughline.Core.Data;
using Throughline.Core.Evidence;
using Throughline.Core.Evidence.Assuring;
using Throughline.Core.Plans;
using Throughline.Core.Snapshots;
using Throughline.Core.Updates;
using Throughline.Domain.Access;

namespace Throughline.Core.Audit;

/// <summary>
/// Which events of a plan a person may read: those of what they may see. A kind of record not named here is shown to
/// coordinators only.
/// </summary>
internal static class EventVisibility
{
    /// <summary>Of the plan as a whole: whoever sees the plan sees them.</summary>
    private static readonly string[] OfThePlan =
    [
        nameof(Plan),
        nameof(Finding),
        nameof(Recommendation),
        nameof(UpdateCycle),
        nameof(Snapshot),
    ];

    /// <summary>Of other agencies too: for those who read every agency's part.</summary>
    private static readonly string[] OfAllAgencies =
    [
        .. OfThePlan,
        nameof(Response),
        nameof(CycleAsk),
        nameof(ContributingAgency),
    ];

    public static IQueryable<AuditEvent> VisibleTo(this IQueryable<AuditEvent> events, Person person, ThroughlineDb db)
    {
        var plans = db.Set<Plan>().VisibleTo(person, db);
        var actions = db.Set<PlanAction>().VisibleTo(person, db);
        var updates = db.Set<ActionUpdate>().VisibleTo(person, db);
        var evidence = db.Set<EvidenceRecord>().VisibleTo(person, db);
        var open = person.SeesOnlyOwnAgency ? OfThePlan : OfAllAgencies;
        string[] guarded = [nameof(PlanAction), nameof(ActionUpdate), nameof(EvidenceRecord), nameof(EvidenceVersion)];
        var everythingElse = person.ReadsRestricted;
        return events.Where(e =>
            e.PlanId != null
            && plans.Any(p => p.Id == e.PlanId)
            && (
                open.Contains(e.Entity)
                || (everythingElse && !guarded.Contains(e.Entity))
                || (e.Entity == nameof(PlanAction) && actions.Any(a => a.Id == e.EntityId))
                || (e.Entity == nameof(ActionUpdate) && updates.Any(u => u.Id == e.EntityId))
                || (e.Entity == nameof(EvidenceRecord) && evidence.Any(x => x.Id == e.EntityId))
                || (
                    e.Entity == nameof(EvidenceVersion)
                    && db.Set<EvidenceVersion>().Any(v => v.Id == e.EntityId && evidence.Any(x => x.Id == v.EvidenceId))
                )
                || (
                    e.Entity == nameof(Extension)
                    && db.Set<Extension>().Any(x => x.Id == e.EntityId && actions.Any(a => a.Id == x.ActionId))
                )
                || (
                    e.Entity == nameof(SignOff)
                    && db.Set<SignOff>().Any(s => s.Id == e.EntityId && actions.Any(a => a.Id == s.ActionId))
                )
                || (
                    e.Entity == nameof(SuccessMeasure)
                    && db.Set<SuccessMeasure>().Any(m => m.Id == e.EntityId && actions.Any(a => a.Id == m.ActionId))
                )
                || (
                    e.Entity == nameof(MeasureValue)
                    && db.Set<MeasureValue>()
                        .Any(v =>
                            v.Id == e.EntityId
                            && db.Set<SuccessMeasure>().Any(m => m.Id == v.MeasureId && actions.Any(a => a.Id == m.ActionId))
                        )
                )
                || (
                    e.Entity == nameof(ChallengeRecord)
                    && db.Set<ChallengeRecord>().Any(c =>
                        c.Id == e.EntityId && c.ActionId != null && actions.Any(a => a.Id == c.ActionId)
                    )
                )
            )
        );
    }
}
