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

/// <summary>Whether the partnership took a recommendation up.</summary>
public enum Acceptance
{
    NotDecided,
    Accepted,
    PartlyAccepted,
    NotAccepted,
}

/// <summary>
/// Where an update of an agency stands: drafted, submitted, accepted by the coordinator, or sent back with words.
/// </summary>
public enum UpdateState
{
    Draft,
    Submitted,
    Accepted,
    SentBack,
}

/// <summary>How an update reached the plan.</summary>
public enum UpdateSource
{
    Web,
    Grid,
    Spreadsheet,
    Api,
}

/// <summary>Where a new target date stands.</summary>
public enum ExtensionState
{
    Asked,
    Agreed,
    Refused,
}

/// <summary>A file, an address, or the name of an audit, a policy or a minute.</summary>
public enum EvidenceKind
{
    File,
    Link,
    Reference,
}

/// <summary>What somebody outside the agency found when they checked a version of evidence.</summary>
public enum Verdict
{
    NotChecked,
    Holds,
    HoldsInPart,
    DoesNotHold,
}

/// <summary>Where an action is on the way to closure: agency lead, coordinator, subgroup, board.</summary>
public enum ClosureStage
{
    Open,
    ProposedByAgency,
    AgreedByCoordinator,
    AgreedBySubgroup,
    Closed,
}

/// <summary>What was decided at one step towards closure.</summary>
public enum SignOffVerdict
{
    Proposed,
    Agreed,
    Refused,
    Reopened,
    Held,
    DidNotHold,
}

/// <summary>Who agrees closure, and what meetings are of.</summary>
public enum BodyKind
{
    Board,
    Subgroup,
    Committee,
}

/// <summary>A question raised by a person or a rule, from raised to closed.</summary>
public enum ChallengeState
{
    Raised,
    Answered,
    Accepted,
    Pressed,
    Closed,
    Dismissed,
}

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

    public static string Label(this UpdateState state) =>
        state switch
        {
            UpdateState.Draft => "Draft",
            UpdateState.Submitted => "Submitted, waiting for the coordinator",
            UpdateState.Accepted => "Accepted",
            UpdateState.SentBack => "Sent back",
        };

    public static string Label(this Verdict verdict) =>
        verdict switch
        {
            Verdict.NotChecked => "Not checked",
            Verdict.Holds => "Checked: it holds",
            Verdict.HoldsInPart => "Checked: it holds in part",
            Verdict.DoesNotHold => "Checked: it does not hold",
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

    public static string Label(this ChallengeState state) =>
        state switch
        {
            ChallengeState.Raised => "Raised, not answered",
            ChallengeState.Answered => "Answered",
            ChallengeState.Accepted => "Answer accepted",
            ChallengeState.Pressed => "Pressed",
            ChallengeState.Closed => "Closed",
            ChallengeState.Dismissed => "Dismissed",
        };
}
