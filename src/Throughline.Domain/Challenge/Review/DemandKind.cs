namespace Throughline.Domain.Challenge.Review;

/// <summary>What kind of demand a review makes.</summary>
public enum DemandKind
{
    Recommendation,
    Question,
}
