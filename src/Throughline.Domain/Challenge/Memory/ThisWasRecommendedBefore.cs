using Throughline.Domain.Comparing;
using Throughline.Domain.Intake;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Memory;

/// <summary>A recommendation that was made before says why it is made again.</summary>
public sealed class ThisWasRecommendedBefore : MemoryRule
{
    private const int Most = 3;

    public override string Id => "TL801";
    public override Severity Severity => Severity.Moderate;
    public override string Sentence =>
        "A recommendation that an earlier review made too says what became of the first one.";
    public override string Plural => "recommendations are much like ones that earlier reviews made";
    public override string AskTogether => "What is different this time, so that it lasts?";
    public override string Reason =>
        "What recurs across reviews was closed without having changed anything, or did not last. National analyses "
        + "of serious case reviews find the same recommendations year after year.";

    public override IEnumerable<Raised> Ask(
        IReadOnlyList<NewRecommendation> recommendations,
        RecommendationMemory memory,
        Lexicon lexicon
    )
    {
        foreach (var recommendation in recommendations)
        {
            var earlier = memory
                .Like(recommendation.Text, Most * 4)
                .Where(r => IsEarlier(r.Earlier, recommendation))
                .Take(Most)
                .ToList();
            if (earlier.Count > 0)
            {
                yield return Of(recommendation, earlier, lexicon.Threshold("memorySure"));
            }
        }
    }

    private Raised Of(NewRecommendation recommendation, List<Remembered> earlier, double sure)
    {
        var (first, like) = (earlier[0].Earlier, earlier[0].Like);
        return new()
        {
            Rule = this,
            Confidence = like >= sure ? Confidence.High : Confidence.Medium,
            Words = [recommendation.Where, .. earlier.Select(e => Quote(e.Earlier))],
            Why =
                $"“{first.Review}”{When(first)} recommended: "
                + $"{Quotes.Short(first.Text)}.{(first.Ended is null ? " How that ended is not recorded." : $" It {first.Ended}.")}{(earlier.Count > 1 ? $" {earlier.Count - 1} more {(earlier.Count == 2 ? "is" : "are")} much like it." : "")}",
            Question =
                $"{Quotes.Short(recommendation.Text)} is much like what “{first.Review}”{When(first)} "
                + $"recommended{(first.Ended is null ? "" : $"; that one {first.Ended}")}. What is "
                + $"different this time, so that it lasts?",
            Agency = recommendation.Agency,
        };
    }
}
