using Throughline.Core.Access;
using Throughline.Core.Challenge;
using Throughline.Core.Closing;
using Throughline.Core.Cycles;
using Throughline.Core.Data;
using Throughline.Core.Evidence;
using Throughline.Core.Evidence.Assuring;
using Throughline.Core.Plans;
using Throughline.Core.Plans.Doubts;
using Throughline.Core.Snapshots;
using Throughline.Core.Updates;
using Throughline.Domain.Access;

namespace Throughline.Core.Audit;

/// <summary>
/// Which events a person may read: of a plan those of what they may see; of no plan those of the product's own affairs,
/// by whoever reads the audit, and those of papers, by whoever reads papers. A kind of record not named here is shown to
/// nobody.
/// </summary>
internal sealed class EventsSeen : ISees<AuditEvent>
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

    /// <summary>Of the product's own affairs: they hold no word of a paper or plan.</summary>
    private static readonly string[] OfTheProduct =
    [
        Subject.Account.Code(),
        Subject.Agency.Code(),
        Subject.Body.Code(),
        Subject.Export.Code(),
        Subject.Invitation.Code(),
        Subject.Mail.Code(),
        Subject.OwnWords.Code(),
        Subject.Receipt.Code(),
        Subject.RuleSettings.Code(),
        Subject.Token.Code(),
        Subject.WordsErasure.Code(),
    ];

    /// <summary>Of papers, before or without becoming a plan: what is corrected in a draft may be of a restricted one.</summary>
    private static readonly string[] OfPapers =
    [
        Subject.Document.Code(),
        Subject.Draft.Code(),
        Subject.Reading.Code(),
        Subject.Review.Code(),
    ];

    public IQueryable<AuditEvent> VisibleTo(IQueryable<AuditEvent> all, Person person, ThroughlineDb db)
    {
        var plans = db.SeenBy<Plan>(person);
        var actions = db.SeenBy<PlanAction>(person);
        var updates = db.SeenBy<ActionUpdate>(person);
        var evidence = db.SeenBy<EvidenceRecord>(person);
        var versions = db.SeenBy<EvidenceVersion>(person);
        var extensions = db.SeenBy<Extension>(person);
        var doubts = db.SeenBy<PlanDoubt>(person);
        var signOffs = db.SeenBy<SignOff>(person);
        var measures = db.SeenBy<SuccessMeasure>(person);
        var values = db.SeenBy<MeasureValue>(person);
        var challenges = db.SeenBy<ChallengeRecord>(person);
        var open = person.SeesOnlyOwnAgency ? OfThePlan : OfAllAgencies;
        string[] guarded =
        [
            Subject.Action.Code(),
            Subject.Update.Code(),
            Subject.Evidence.Code(),
            Subject.EvidenceVersion.Code(),
        ];
        var everythingElse = person.ReadsRestricted;

        // Of a plan whose acceptance was taken back nothing else is left.
        var ofPlansThatWent = person.May(Permission.ReadAudit) && person.May(Permission.ReadDocuments);
        var standing = db.Set<Plan>();
        string[] unplanned =
        [
            .. person.May(Permission.ReadAudit) ? OfTheProduct : [],
            .. person.May(Permission.ReadAudit) && person.May(Permission.ReadDocuments) ? OfPapers : [],
        ];
        return all.Where(e =>
            (e.PlanId == null && unplanned.Contains(e.Entity))
            || (e.PlanId != null && ofPlansThatWent && !standing.Any(p => p.Id == e.PlanId))
            || e.PlanId != null
                && plans.Any(p => p.Id == e.PlanId)
                && (
                    open.Contains(e.Entity)
                    || (everythingElse && !guarded.Contains(e.Entity))
                    || (e.Entity == Subject.Action.Code() && actions.Any(a => a.Id == e.EntityId))
                    || (e.Entity == Subject.Update.Code() && updates.Any(u => u.Id == e.EntityId))
                    || (e.Entity == Subject.Evidence.Code() && evidence.Any(x => x.Id == e.EntityId))
                    || (e.Entity == Subject.EvidenceVersion.Code() && versions.Any(x => x.Id == e.EntityId))
                    || (e.Entity == Subject.Extension.Code() && extensions.Any(x => x.Id == e.EntityId))
                    || (e.Entity == Subject.Doubt.Code() && doubts.Any(x => x.Id == e.EntityId))
                    || (e.Entity == Subject.SignOff.Code() && signOffs.Any(x => x.Id == e.EntityId))
                    || (e.Entity == Subject.Measure.Code() && measures.Any(x => x.Id == e.EntityId))
                    || (e.Entity == Subject.MeasureValue.Code() && values.Any(x => x.Id == e.EntityId))
                    || (
                        e.Entity == Subject.Challenge.Code()
                        && challenges.Any(x => x.Id == e.EntityId && x.ActionId != null)
                    )
                )
        );
    }
}
