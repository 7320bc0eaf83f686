using Throughline.Domain.Comparing;
using Throughline.Domain.Intake;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Review;

/// <summary>A row that names a recommendation by its number has that recommendation's words.</summary>
/// <remarks>
/// A row's own number counts only where the plan is plainly numbered as the review is: most of its rows carry the
/// number of the recommendation that their words are.
/// </remarks>
public sealed class CrossReferencesAreRight : ReviewRule
{
    public override string Id => "TL703";
    public override Severity Severity => Severity.Moderate;
    public override string Sentence => "A row that refers to a recommendation has that recommendation's words.";
    public override string Plural => "rows refer to a recommendation whose words are others";
    public override string AskTogether => "Which recommendation is meant?";
    public override string Reason =>
        "A wrong number sends the reader to another recommendation, and the one that was meant looks answered twice "
        + "or not at all.";

    public override IEnumerable<Raised> Ask(ReviewMatch match, Lexicon lexicon)
    {
        var (like, unlike) = (lexicon.Threshold("crossReferenceLike"), lexicon.Threshold("crossReferenceUnlike"));
        var sure = match
            .Asked.Where(a =>
                a.Nearest?.Number is not null && a.Like >= like && match.AnsweredSets.Contains(a.Nearest.Set)
            )
            .ToList();
        var numbered = sure.Where(a => a.Row.Number is not null).ToList();
        var asReview =
            numbered.Count >= 3
            && numbered.Count(a => References.Key(a.Row.Number) == References.Key(a.Nearest!.Number))
                >= lexicon.Threshold("reviewPlanShare") * numbered.Count;
        foreach (var asked in sure)
        {
            if (
                (References.Of(asked.Row) ?? (asReview ? asked.Row.Number : null)) is { } number
                && References.Key(number) != References.Key(asked.Nearest!.Number)
                && match.Recommendations.FirstOrDefault(r =>
                    r.Set == asked.Nearest.Set && References.Key(r.Number) == References.Key(number)
                )
                    is { } other
                && Likeness(other.Text, asked.Row.Asked!, lexicon) < unlike
            )
            {
                yield return Of(match, asked, number, other);
            }
        }
    }

    private Raised Of(ReviewMatch match, AskedInPlan asked, string number, ReviewRecommendation other) =>
        new()
        {
            Rule = this,
            Words = [Asked(match, asked.Row), asked.Nearest!.Quoted, other.Quoted],
            Why =
                $"The row refers to number {number}, which in the report is {Quotes.Short(other.Text)}; its words "
                + $"are those of {asked.Nearest!.Name.ToLowerInvariant()}.",
            Question =
                $"The row {Quotes.Short(asked.Row.Asked)} refers to number {number}, but its words are the report's "
                + $"number {asked.Nearest!.Number}. Which of the two does it answer?",
        };

    private static double Likeness(string a, string b, Lexicon lexicon) => 1 - ChangedWords.Share(a, b, lexicon);
}
