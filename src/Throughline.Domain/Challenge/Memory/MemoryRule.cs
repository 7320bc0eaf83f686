using Throughline.Domain.Intake;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Memory;

/// <summary>A rule that holds new recommendations beside those of earlier reviews, and beside each other.</summary>
public abstract class MemoryRule : Rule
{
    public sealed override RuleGroup Group => RuleGroup.Memory;

    public abstract IEnumerable<Raised> Ask(
        IReadOnlyList<NewRecommendation> recommendations,
        RecommendationMemory memory,
        Lexicon lexicon
    );

    /// <summary>False for what is the same review, and for what is not older.</summary>
    private protected static bool IsEarlier(EarlierRecommendation earlier, NewRecommendation recommendation) =>
        Comparing.ContentWords.Letters(earlier.Review) != Comparing.ContentWords.Letters(recommendation.Review)
        && !(earlier.Date >= recommendation.Date);

    private protected static Quoted Quote(EarlierRecommendation earlier) => new(earlier.Text, Document: earlier.Review);

    private protected static string When(EarlierRecommendation earlier) =>
        earlier.Date is { } date
            ? $" of {date.ToString("MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB"))}"
            : "";
}

/// <summary>Asks all rules of memory.</summary>
public static class MemoryScrutineer
{
    public static IReadOnlyList<MemoryRule> Rules { get; } = AllRules.Of<MemoryRule>();

    public static IReadOnlyList<Raised> Ask(
        IReadOnlyList<NewRecommendation> recommendations,
        RecommendationMemory memory,
        Lexicon lexicon
    ) => [.. Rules.Where(r => !lexicon.IsOff(r)).SelectMany(r => r.Ask(recommendations, memory, lexicon))];
}
