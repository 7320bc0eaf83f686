using Throughline.Domain.Comparing;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Movement;

/// <summary>A rating that improved has words that were not there before.</summary>
/// <remarks>
/// Only where the row has words of what was done or promised at all, and all of them are the same as before; in a live
/// plan also no new evidence was attached.
/// </remarks>
public sealed class ImprovedWithoutNewWords : VersionsRule
{
    private static readonly Field[] Texts =
    [
        Field.Response,
        Field.Action,
        Field.Update,
        Field.Target,
        Field.Constraint,
        Field.Outcome,
    ];

    public override string Id => "TL606";
    public override Severity Severity => Severity.Severe;
    public override string Sentence => "A rating that improves comes with words that say what was done since.";
    public override string Plural => "ratings improved while the words stayed the same";
    public override string AskTogether => "What was done since?";
    public override string Reason =>
        "A better colour beside the same words says that something happened and does not say what. Nobody "
        + "can check it.";

    public override IEnumerable<Raised> Ask(PlanMatch match, Lexicon lexicon) =>
        from pair in match.Pairs
        let was = pair.Before.Delivery
        let now = pair.After.Delivery
        where was is not null && now is not null && now.Value.Rank() > was.Value.Rank() && pair.After.IsOpen
        where
            Texts.Any(f => pair.After[f] is not null)
            && Texts.All(f => ContentWords.Letters(pair.Before[f]) == ContentWords.Letters(pair.After[f]))
            && Proofs(pair.After) <= Proofs(pair.Before)
        let words = Texts.First(f => pair.After[f] is not null)
        select new Raised
        {
            Rule = this,
            Words =
            [
                Quotes.Of(match.After, pair.After, Field.Rating),
                Quotes.Of(match.Before, pair.Before, Field.Rating),
                Quotes.Of(match.After, pair.After, words),
            ],
            Why =
                $"The rating was {pair.Before.Rating} and is {pair.After.Rating}; every other word of the row "
                + $"is as it was.",
            Question =
                $"{Quotes.Short(RowChanges.Promise(pair.After))} is rated {pair.After.Rating}, and was "
                + $"{pair.Before.Rating} in the last version, with the same words. What has been done since?",
            Agency = pair.After.Agency,
        };

    private static int Proofs(PlanRow row) => row.Live?.Proof.Count ?? 0;
}
