using Throughline.Domain.Comparing;
using Throughline.Domain.Comparing.Meaning;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Movement;

/// <summary>What is to be done again and again is not complete when it was done once.</summary>
/// <remarks>
/// Asks when a row becomes complete. Silent where the action is only to set something up: "establish a monthly panel"
/// is complete when the panel stands.
/// </remarks>
public sealed class CompleteIsNotRecurring : VersionsRule
{
    public override string Id => "TL609";
    public override Severity Severity => Severity.Moderate;
    public override string Sentence =>
        "What is to happen again and again is not called complete when it happened once.";
    public override string Plural => "actions that are to happen again and again are called complete";
    public override string AskTogether => "Who sees to it that they go on?";
    public override string Reason =>
        "An action closed as complete is not looked at again. An audit that is due every year is then done once.";

    public override IEnumerable<Raised> Ask(PlanMatch match, Lexicon lexicon)
    {
        var (recurring, settingUp) = (new Phrases(lexicon.List("recurring")), new Phrases(lexicon.List("settingUp")));
        foreach (
            var (before, after) in match.Pairs.Where(p =>
                p.After is { Delivery: Delivery.Complete, Withdrawn: false, Action: not null }
                && p.Before.Delivery != Delivery.Complete
            )
        )
        {
            var words = ContentWords.All(after.Action);
            List<string> stems = [.. words.Select(Stem.Of)];
            if (recurring.First(stems) is { } found && settingUp.LengthAt(stems, 0) == 0)
            {
                yield return Of(match, before, after, string.Join(' ', words, found.At, found.Length));
            }
        }
    }

    private Raised Of(PlanMatch match, PlanRow before, PlanRow after, string often) =>
        new()
        {
            Rule = this,
            Words =
            [
                Quotes.Of(match.After, after, Field.Action),
                Quotes.Of(match.After, after, Field.Rating),
                Quotes.Of(match.Before, before, Field.Rating),
            ],
            Why =
                $"The action is to happen “{often}”; its rating was {before.Rating ?? "empty"} and is "
                + $"{after.Rating}.",
            Question =
                $"{Quotes.Short(after.Action)} is now called complete. As it is to happen {often}, who sees "
                + $"to it that it goes on, and where will that be reported?",
            Agency = after.Agency,
        };
}
