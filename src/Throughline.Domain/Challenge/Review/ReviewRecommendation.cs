using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Review;

/// <summary>One recommendation, or one question to the partnership, as a review's report states it.</summary>
/// <param name="Set">Which list it stands in, from 0: a report may hold one of its own, one for each agency, and
/// another body's.</param>
/// <param name="Heading">The words above that list: "Recommendations", "Recommendations for the hospital
/// trust".</param>
/// <param name="Number">As it stands: "7", "4.2", "3a"; null without one.</param>
/// <param name="Text">Its words without the number.</param>
/// <param name="Agency">Whose own recommendation it is; null for the review's.</param>
public sealed record ReviewRecommendation(
    int Set,
    string Heading,
    string? Number,
    string Text,
    SourcePlace Place,
    DemandKind Kind = DemandKind.Recommendation,
    string? Agency = null
)
{
    /// <summary>The document's name.</summary>
    public string? Document { get; init; }

    /// <summary>"Recommendation 7", "The recommendation".</summary>
    public string Name =>
        (Kind, Number) switch
        {
            (DemandKind.Question, { } number) => $"Question {number}",
            (DemandKind.Question, null) => "The question",
            (DemandKind.Recommendation, { } number) => $"Recommendation {number}",
            (DemandKind.Recommendation, null) => "The recommendation",
        };

    public Quoted Quoted => new(Text, Place: Place, Document: Document);
}
