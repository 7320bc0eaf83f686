namespace Throughline.Domain.Plans;

/// <summary>
/// What produced the learning; see product.md, "Review". Working Together to Safeguard Children names the first three.
/// </summary>
public enum ReviewKind
{
    ChildSafeguardingPracticeReview,
    RapidReview,
    SeriousCaseReview,
    ThematicReview,
    Inspection,
    PeerReview,
    MultiAgencyAudit,
    Commission,
    Complaint,
    Other,
}
