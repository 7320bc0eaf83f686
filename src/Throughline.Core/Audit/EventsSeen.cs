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
internal sealed class EventsSeen : ISees<AuditEvent>
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

    public IQueryable<AuditEvent> VisibleTo(IQueryable<AuditEvent> all, Person person, ThroughlineDb db)
    {
        var plans = db.SeenBy<Plan>(person);
        var actions = db.SeenBy<PlanAction>(person);
        var updates = db.SeenBy<ActionUpdate>(person);
        var evidence = db.SeenBy<EvidenceRecord>(person);
        var versions = db.SeenBy<EvidenceVersion>(person);
        var extensions = db.SeenBy<Extension>(person);
        var signOffs = db.SeenBy<SignOff>(person);
        var measures = db.SeenBy<SuccessMeasure>(person);
        var values = db.SeenBy<MeasureValue>(person);
        var challenges = db.SeenBy<ChallengeRecord>(person);
        var open = person.SeesOnlyOwnAgency ? OfThePlan : OfAllAgencies;
        string[] guarded = [nameof(PlanAction), nameof(ActionUpdate), nameof(EvidenceRecord), nameof(EvidenceVersion)];
        var everythingElse = person.ReadsRestricted;
        return all.Where(e =>
            e.PlanId != null
            && plans.Any(p => p.Id == e.PlanId)
            && (
                open.Contains(e.Entity)
                || (everythingElse && !guarded.Contains(e.Entity))
                || (e.Entity == nameof(PlanAction) && actions.Any(a => a.Id == e.EntityId))
                || (e.Entity == nameof(ActionUpdate) && updates.Any(u => u.Id == e.EntityId))
                || (e.Entity == nameof(EvidenceRecord) && evidence.Any(x => x.Id == e.EntityId))
                || (e.Entity == nameof(EvidenceVersion) && versions.Any(x => x.Id == e.EntityId))
                || (e.Entity == nameof(Extension) && extensions.Any(x => x.Id == e.EntityId))
                || (e.Entity == nameof(SignOff) && signOffs.Any(x => x.Id == e.EntityId))
                || (e.Entity == nameof(SuccessMeasure) && measures.Any(x => x.Id == e.EntityId))
                || (e.Entity == nameof(MeasureValue) && values.Any(x => x.Id == e.EntityId))
                || (
                    e.Entity == nameof(ChallengeRecord) && challenges.Any(x => x.Id == e.EntityId && x.ActionId != null)
                )
            )
        );
    }
}
