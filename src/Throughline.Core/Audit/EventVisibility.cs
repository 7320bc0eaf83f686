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
        Subject.Plan.Code(),
        Subject.Finding.Code(),
        Subject.Recommendation.Code(),
        Subject.Cycle.Code(),
        Subject.Snapshot.Code(),
    ];

    /// <summary>Of other agencies too: for those who read every agency's part.</summary>
    private static readonly string[] OfAllAgencies = [.. OfThePlan, Subject.Response.Code(), Subject.CycleAsk.Code()];

    public static IQueryable<AuditEvent> VisibleTo(this IQueryable<AuditEvent> events, Person person, ThroughlineDb db)
    {
        var plans = db.Plans.VisibleTo(person, db);
        var actions = db.Actions.VisibleTo(person, db);
        var updates = db.Updates.VisibleTo(person, db);
        var evidence = db.Evidence.VisibleTo(person, db);
        var open = person.SeesOnlyOwnAgency ? OfThePlan : OfAllAgencies;
        string[] guarded =
        [
            Subject.Action.Code(),
            Subject.Update.Code(),
            Subject.Evidence.Code(),
            Subject.EvidenceVersion.Code(),
        ];
        var everythingElse = person.ReadsRestricted;
        return events.Where(e =>
            e.PlanId != null
            && plans.Any(p => p.Id == e.PlanId)
            && (
                open.Contains(e.Entity)
                || (everythingElse && !guarded.Contains(e.Entity))
                || (e.Entity == Subject.Action.Code() && actions.Any(a => a.Id == e.EntityId))
                || (e.Entity == Subject.Update.Code() && updates.Any(u => u.Id == e.EntityId))
                || (e.Entity == Subject.Evidence.Code() && evidence.Any(x => x.Id == e.EntityId))
                || (
                    e.Entity == Subject.EvidenceVersion.Code()
                    && db.EvidenceVersions.Any(v => v.Id == e.EntityId && evidence.Any(x => x.Id == v.EvidenceId))
                )
                || (
                    e.Entity == Subject.Extension.Code()
                    && db.Extensions.Any(x => x.Id == e.EntityId && actions.Any(a => a.Id == x.ActionId))
                )
                || (
                    e.Entity == Subject.SignOff.Code()
                    && db.SignOffs.Any(s => s.Id == e.EntityId && actions.Any(a => a.Id == s.ActionId))
                )
                || (
                    e.Entity == Subject.Measure.Code()
                    && db.Measures.Any(m => m.Id == e.EntityId && actions.Any(a => a.Id == m.ActionId))
                )
                || (
                    e.Entity == Subject.MeasureValue.Code()
                    && db.Set<MeasureValue>()
                        .Any(v =>
                            v.Id == e.EntityId
                            && db.Measures.Any(m => m.Id == v.MeasureId && actions.Any(a => a.Id == m.ActionId))
                        )
                )
                || (
                    e.Entity == Subject.Challenge.Code()
                    && db.Challenges.Any(c =>
                        c.Id == e.EntityId && c.ActionId != null && actions.Any(a => a.Id == c.ActionId)
                    )
                )
            )
        );
    }
}
