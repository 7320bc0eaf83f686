using System.ComponentModel;
using System.Linq.Expressions;
using Throughline.Core.Updates;
using Throughline.Domain.Updates;

namespace Throughline.Core.Api;

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
)
{
    internal static readonly Expression<Func<ActionUpdate, ApiUpdate>> OfRecord = u => new ApiUpdate(
        u.Id,
        u.ActionId,
        u.AgencyId,
        u.State,
        u.Source,
        u.Text,
        u.Rating,
        u.RatingWhy,
        u.SubmittedAt,
        u.SubmittedBy,
        u.DecidedAt,
        u.SentBackWords
    );
}

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
