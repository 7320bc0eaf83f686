using Throughline.Domain.Comparing;
using Throughline.Domain.Intake;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Memory;

/// <summary>Two recommendations about the same thing do not ask for opposite things.</summary>
/// <remarks>
/// Asks only where the two texts are otherwise nearly the same and differ in opposed words (setting "opposites"), in
/// how often (setting "frequencies") or in one number with the same unit. Both must be new, or the earlier one still
/// open.
/// </remarks>
public sealed class RecommendationsDoNotContradict : MemoryRule
{
    private const int Most = 5;

    public override string Id => "TL802";
    public override Severity Severity => Severity.Severe;
    public override string Sentence => "Recommendations that hold at the same time do not contradict each other.";
    public override string Plural => "recommendations contradict others that hold at the same time";
    public override string AskTogether => "Which of them hold?";
    public override string Reason =>
        "Staff who are told to do a thing weekly by one review and monthly by another do neither, and both plans "
        + "can show it as done.";

    public override IEnumerable<Raised> Ask(
        IReadOnlyList<NewRecommendation> recommendations,
        RecommendationMemory memory,
        Lexicon lexicon
    )
    {
        var reader = new ContradictionReader(lexicon);
        var stems = recommendations.Select(r => ContentWords.Of(r.Text, lexicon).Select(Stem.Of).ToHashSet()).ToList();
        for (var i = 0; i < recommendations.Count; i++)
        {
            var one = recommendations[i];
            var others = Enumerable
                .Range(i + 1, recommendations.Count - i - 1)
                .Where(j => stems[i].Count(stems[j].Contains) >= ContradictionReader.FewestShared)
                .Select(j => recommendations[j])
                .Where(o => MaySpeakTogether(one.Agency, o.Agency));
            foreach (var raised in Among(one, others, reader).Concat(Before(one, memory, reader, lexicon)))
            {
                yield return raised;
            }
        }
    }

    private IEnumerable<Raised> Among(
        NewRecommendation one,
        IEnumerable<NewRecommendation> others,
        ContradictionReader reader
    )
    {
        foreach (var other in others)
        {
            if (reader.Between(one.Text, other.Text) is { } difference)
            {
                yield return Of(
                    one,
                    other.Where,
                    other.Review == one.Review ? "another recommendation" : $"“{other.Review}”",
                    other.Text,
                    difference
                );
            }
        }
    }

    private IEnumerable<Raised> Before(
        NewRecommendation one,
        RecommendationMemory memory,
        ContradictionReader reader,
        Lexicon lexicon
    )
    {
        foreach (
            var earlier in memory
                .Like(one.Text, Most, lexicon.Threshold("memoryContradiction"))
                .Select(r => r.Earlier)
                .Where(e => e.Open && IsEarlier(e, one) && MaySpeakTogether(e.Agency, one.Agency))
        )
        {
            if (reader.Between(one.Text, earlier.Text) is { } difference)
            {
                yield return Of(
                    one,
                    Quote(earlier),
                    $"“{earlier.Review}”{When(earlier)}, which is still open,",
                    earlier.Text,
                    difference
                );
            }
        }
    }

    private static bool MaySpeakTogether(string? one, string? other) =>
        one is null || other is null || ContentWords.Letters(one) == ContentWords.Letters(other);

    private Raised Of(
        NewRecommendation one,
        Quoted other,
        string whose,
        string text,
        (string Here, string There) difference
    ) =>
        new()
        {
            Rule = this,
            Confidence = Confidence.Medium,
            Words = [one.Where, other],
            Why =
                $"{Quotes.Short(one.Text)} says “{difference.Here}” where {whose} says “{difference.There}”: "
                + $"{Quotes.Short(text)}.",
            Question =
                $"{Quotes.Short(one.Text)} and {Quotes.Short(text)} differ in “{difference.Here}” and "
                + $"“{difference.There}”. Which of the two holds?",
            Agency = one.Agency,
        };
}
