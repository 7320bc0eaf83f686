using System.ComponentModel;
using Throughline.Domain.Plans;

namespace Throughline.Core.Api;

/// <summary>A plan.</summary>
public sealed record ApiPlan(
    Guid Id,
    string Title,
    string Format,
    string? Committee,
    string? MeetingDate,
    [property: Description("The paper's own day; null where nobody knows. Never the day of upload.")]
        DateOnly? PaperDay,
    Guid? ReviewId,
    [property: Description("Seen only by coordinators and people named on the plan.")] bool Restricted,
    [property: Description("Actions of the plan that you may see.")] int Actions,
    [property: Description(
        "How much of what you may see of the plan was not certain when it was accepted, and is not settled."
    )]
        int Uncertain,
    DateTime CreatedAt
)
{
    [Description("What the plan's ratings mean, in its own order. Given with one plan; null in lists.")]
    public IReadOnlyList<ApiRating>? Ratings { get; init; }

    [Description(
        "What was not certain of the plan as a whole when it was accepted, and nobody has settled since; each action says its own. Given with one plan; null in lists."
    )]
    public IReadOnlyList<ApiDoubt>? Doubts { get; init; }
}

/// <summary>A rating of a plan's own legend.</summary>
public sealed record ApiRating(
    [property: Description("What to send as “rating” in an update.")] string Code,
    string Meaning,
    Delivery? Delivery
);
