using System.ComponentModel;
using Throughline.Core.Plans;
using Throughline.Domain.Evidence;
using Throughline.Domain.Plans;
using Throughline.Domain.Updates;

namespace Throughline.Core.Api;

/// <summary>A page of a list.</summary>
/// <param name="Items">The records of this page.</param>
/// <param name="Next">Send this as "after" to get the next page; null on the last.</param>
public sealed record ApiPage<T>(
    [property: Description("The records of this page.")] IReadOnlyList<T> Items,
    [property: Description("Send this as “after” to get the next page; null on the last page.")] string? Next
);

/// <summary>A plan.</summary>
public sealed record ApiPlan(
    Guid Id,
    string Title,
    string Format,
    string? Committee,
    string? MeetingDate,
    Guid? ReviewId,
    [property: Description("Seen only by coordinators and people named on the plan.")] bool Restricted,
    [property: Description("Actions of the plan that you may see.")] int Actions,
    DateTime CreatedAt
)
{
    [Description("What the plan's ratings mean, in its own order. Given with one plan; null in lists.")]
    public IReadOnlyList<ApiRating>? Ratings { get; init; }
}

/// <summary>A rating of a plan's own legend.</summary>
public sealed record ApiRating(
    [property: Description("What to send as “rating” in an update.")] string Code,
    string Meaning,
    Delivery? Delivery
);

/// <summary>A recommendation, a question to the board, or a heading of projects, with its finding.</summary>
public sealed record ApiRecommendation(
    Guid Id,
    string Kind,
    string? Number,
    string? Text,
    string? Section,
    Guid? FindingId,
    string? Finding,
    Acceptance Acceptance,
    string? AcceptanceWhy,
    bool Withdrawn
);

/// <summary>An action: what an agency promised and how it stands.</summary>
public sealed record ApiAction(
    Guid Id,
    Guid PlanId,
    Guid RecommendationId,
    Guid? FindingId,
    Guid? AgencyId,
    string? Agency,
    string? Text,
    string? Description,
    [property: Description("The plan's own code.")] string? Rating,
    Delivery? Delivery,
    Assurance Assurance,
    [property: Description("The target as written.")] string? Target,
    [property: Description("The last day of the target.")] DateOnly? Due,
    string? FirstTarget,
    DateOnly? FirstDue,
    int TimesMoved,
    [property: Description("Calendar days from the first due day to the one now.")] int DaysMoved,
    string? Lead,
    string? Outcome,
    [property: Description("The newest words that count: accepted, or of the paper.")] string? LatestUpdate,
    DateTime? LastUpdateAt,
    ClosureStage Closure,
    bool Withdrawn
)
{
    [Description("All words of the action's row by field, as its plan has them: “outcome”, “constraint”, “cost” …")]
    public IReadOnlyDictionary<string, string> Words { get; init; } = new Dictionary<string, string>();

    [Description("Changes whenever anything above does. Send it as If-Match with an update.")]
    public string Version { get; init; } = "";

    internal static ApiAction Of(PlanAction a, string? agency) =>
        new(
            a.Id,
            a.PlanId,
            a.RecommendationId,
            a.FindingId,
            a.AgencyId,
            agency,
            a.Text,
            a.Description,
            a.Rating,
            a.Delivery,
            a.Assurance,
            a.Target,
            a.Due,
            a.FirstTarget,
            a.FirstDue,
            a.TimesMoved,
            a.DaysMoved,
            a.Lead,
            a.Outcome,
            a.Update,
            a.LastUpdateAt,
            a.Closure,
            a.Withdrawn
        )
        {
            Words = a.ToWords().ToDictionary(w => w.Key.JsonName(), w => w.Value.Text),
        };
}

/// <summary>What an agency said of an action at one time.</summary>
public sealed record ApiUpdate(
    Guid Id,
    Guid ActionId,
    Guid? AgencyId,
    UpdateState State,
    UpdateSource Source,
    string Text,
    string? Rating,
    string? RatingWhy,
    DateTime? SubmittedAt,
    string? SubmittedBy,
    DateTime? DecidedAt,
    [property: Description("The coordinator's words on sending it back.")] string? SentBackWords
);

/// <summary>Evidence of an action: what is known of it, without its file.</summary>
public sealed record ApiEvidence(
    Guid Id,
    Guid ActionId,
    string Title,
    Guid? AgencyId,
    bool Restricted,
    bool Withdrawn,
    IReadOnlyList<ApiEvidenceVersion> Versions
);

/// <summary>One version of evidence; never overwritten.</summary>
public sealed record ApiEvidenceVersion(
    int Number,
    EvidenceKind Kind,
    string? FileName,
    string? Sha256,
    long? Size,
    string? Url,
    string? Reference,
    [property: Description("The first day that it speaks for, which is not the day of upload.")] DateOnly SpeaksFrom,
    DateOnly SpeaksTo,
    DateOnly? StaleOn,
    string Shows,
    Verdict Verdict,
    DateTime CreatedAt
);

/// <summary>A new target date asked for, and what was decided.</summary>
public sealed record ApiExtension(
    Guid Id,
    Guid ActionId,
    ExtensionState State,
    string? FromTarget,
    string ToTarget,
    DateOnly? ToDue,
    string Why,
    string? DecidedBy,
    DateTime? DecidedAt,
    string? DecisionWhy,
    DateTime CreatedAt
);

/// <summary>A plan as a meeting saw it.</summary>
public sealed record ApiSnapshot(
    Guid Id,
    Guid PlanId,
    string Title,
    DateOnly On,
    DateTime TakenAt,
    string TakenBy,
    [property: Description("SHA-256 of its content in hexadecimal.")] string Sha256
);

/// <summary>An agency of the partnership.</summary>
public sealed record ApiAgency(Guid Id, string Name);

/// <summary>An update to submit.</summary>
public sealed record ApiNewUpdate
{
    [Description(
        "What has happened since the latest update, in plain words, up to 10,000 characters. Never a child's name."
    )]
    public string? Text { get; init; }

    [Description("The rating that the action has now, as a code of the plan; leave it out when it did not change.")]
    public string? Rating { get; init; }

    [Description("Why the rating changes; needed whenever it does.")]
    public string? RatingWhy { get; init; }

    [Description("The action's version that you saw; the same as the header If-Match.")]
    public string? Version { get; init; }
}

/// <summary>What actions to list; null means all.</summary>
public sealed record ActionQuery(
    Guid? Plan,
    Guid? Agency,
    string? Rating,
    Delivery? Delivery,
    bool? Overdue,
    string? After,
    int? Limit
);
