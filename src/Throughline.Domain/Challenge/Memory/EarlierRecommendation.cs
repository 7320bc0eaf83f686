using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Memory;

/// <summary>A recommendation of an earlier review.</summary>
public sealed record EarlierRecommendation
{
    public required string Id { get; init; }
    public required string Text { get; init; }

    /// <summary>The review's title.</summary>
    public required string Review { get; init; }

    /// <summary>When it was published or agreed.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>
    /// How it ended, to stand after "It": "was closed as complete on 3 May 2025", "is still open". Null when that is
    /// not known.
    /// </summary>
    public string? Ended { get; init; }

    /// <summary>True while work on it goes on: two open ones can contradict each other.</summary>
    public bool Open { get; init; }
    public string? Agency { get; init; }
}

/// <summary>An earlier recommendation that is much like a new one.</summary>
/// <param name="Like">0 to 1.</param>
public sealed record Remembered(EarlierRecommendation Earlier, double Like);

/// <summary>A recommendation that is held beside what is remembered.</summary>
/// <param name="Where">Its words and place.</param>
/// <param name="Review">The review or plan it stands in: earlier ones of the same title are itself.</param>
/// <param name="Date">The day it is of; only what is older is remembered. Null when that is not known.</param>
public sealed record NewRecommendation(
    string Text,
    Quoted Where,
    string Review,
    DateOnly? Date = null,
    string? Agency = null
)
{
    /// <summary>What a plan's rows are asked for, each once, without questions and withdrawn rows.</summary>
    public static IReadOnlyList<NewRecommendation> Of(PlanVersion plan) =>
        [
            .. plan
                .Rows.Where(r => r.IsOpen && !string.IsNullOrWhiteSpace(r.Asked) && !r.Asked.TrimEnd().EndsWith('?'))
                .DistinctBy(r => Comparing.ContentWords.Letters(r.Asked))
                .Select(r => new NewRecommendation(
                    r.Asked!,
                    Comparing.Quotes.Of(plan, r, Plans.Field.Recommendation),
                    plan.Title,
                    plan.AsAt
                )),
        ];

    /// <param name="date">When the review was published.</param>
    public static NewRecommendation Of(Review.ReviewRecommendation recommendation, string review, DateOnly? date) =>
        new(recommendation.Text, recommendation.Quoted, review, date, recommendation.Agency);
}
