namespace Throughline.Domain.Plans;

/// <summary>Facts about the kinds.</summary>
public static class Kinds
{
    public static string Label(this ReviewKind kind) =>
        kind switch
        {
            ReviewKind.ChildSafeguardingPracticeReview => "Local child safeguarding practice review",
            ReviewKind.RapidReview => "Rapid review",
            ReviewKind.SeriousCaseReview => "Serious case review",
            ReviewKind.ThematicReview => "Thematic review",
            ReviewKind.Inspection => "Inspection",
            ReviewKind.PeerReview => "Peer review",
            ReviewKind.MultiAgencyAudit => "Multi-agency audit",
            ReviewKind.Commission => "Commission",
            ReviewKind.Complaint => "Complaint report",
            ReviewKind.Other => "Other learning",
        };

    public static string Label(this Acceptance acceptance) =>
        acceptance switch
        {
            Acceptance.NotDecided => "Not decided",
            Acceptance.Accepted => "Accepted",
            Acceptance.PartlyAccepted => "Accepted in part",
            Acceptance.NotAccepted => "Not accepted",
        };

    public static string Label(this ClosureStage stage) =>
        stage switch
        {
            ClosureStage.Open => "Open",
            ClosureStage.ProposedByAgency => "Closure proposed by the agency",
            ClosureStage.AgreedByCoordinator => "Closure agreed by the coordinator",
            ClosureStage.AgreedBySubgroup => "Closure agreed by the subgroup",
            ClosureStage.Closed => "Closed",
        };
}
