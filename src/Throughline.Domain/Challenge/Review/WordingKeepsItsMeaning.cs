using Throughline.Domain.Comparing;
using Throughline.Domain.Comparing.Meaning;
using Throughline.Domain.Intake;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Review;

/// <summary>A recommendation means in the plan what it means in the review.</summary>
/// <remarks>
/// Asks where the text is otherwise the review's and one or two words that carry its meaning were exchanged, a "not"
/// came or went, a number changed, or less is promised. Spelling, case, order, small words, synonyms and shortenings
/// are no question.
/// </remarks>
public sealed class WordingKeepsItsMeaning : ReviewRule
{
    public override string Id => "TL702";
    public override Severity Severity => Severity.Severe;
    public override string Sentence => "A recommendation stands in the plan with the meaning it has in the review.";
    public override string Plural => "recommendations mean something else in the plan than in the review";
    public override string AskTogether => "Which words hold?";
    public override string Reason =>
        "One word copied wrongly, such as “suitability” for “stability”, sends an agency to do something that "
        + "nobody asked for, and the plan shows it as done.";

    public override IEnumerable<Raised> Ask(ReviewMatch match, Lexicon lexicon)
    {
        var reader = new MeaningReader(lexicon);
        foreach (var asked in match.Asked.Where(a => a.Nearest is not null))
        {
            if (reader.Changed(asked.Nearest!.Text, asked.Row.Asked!) is { } changed)
            {
                yield return new()
                {
                    Rule = this,
                    Confidence = changed.Sure,
                    Words = [Asked(match, asked.Row), asked.Nearest.Quoted],
                    Why =
                        $"The report says {Quotes.Short(asked.Nearest.Text)}; the plan says "
                        + $"{Quotes.Short(asked.Row.Asked)}. {changed.Fact}",
                    Question =
                        $"{asked.Nearest.Name} in the plan differs from the report: {changed.Difference}. Which was "
                        + $"meant, and is the work being done for what the review asked?",
                };
            }
        }
    }
}
