using Throughline.Domain.Comparing;
using Throughline.Domain.Comparing.Meaning;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Movement;

/// <summary>The day that was promised still stands, or was brought forward.</summary>
/// <remarks>
/// Silent about rows that are complete now or were before: a date that gave way to what was done is no broken promise.
/// </remarks>
public sealed class ADateIsKept : VersionsRule
{
    public override string Id => "TL604";
    public override Severity Severity => Severity.Moderate;
    public override string Sentence => "A date that was promised still stands in the next version.";
    public override string Plural => "dates were moved, or replaced by words";
    public override string AskTogether => "Why, and who agreed?";
    public override string Reason =>
        "A date that moves without a word makes every plan punctual. Members can only hold a promise to the day "
        + "that was first named.";

    public override IEnumerable<Raised> Ask(PlanMatch match, Lexicon lexicon)
    {
        var moved = match
            .Pairs.Where(p =>
                p.Before.Delivery != Delivery.Complete
                && p.After.Delivery != Delivery.Complete
                && p.After.IsOpen
                && p.Before.Target != p.After.Target
            )
            .Select(p => (p.Before, p.After, What: MovedTarget.Of(p.Before, p.After, match.After)))
            .Where(m => m.What is not null)
            .ToList();
        foreach (var same in moved.GroupBy(m => (m.Before.Target, m.After.Target)))
        {
            foreach (
                var raised in same.Count() >= lexicon.Threshold("movesTogether")
                    ? [Together(match, [.. same.Select(m => (m.Before, m.After))], same.First().What!)]
                    : same.Select(m => One(match, m.Before, m.After, m.What!))
            )
            {
                yield return raised;
            }
        }
    }

    private Raised One(PlanMatch match, PlanRow before, PlanRow after, MovedTarget moved) =>
        new()
        {
            Rule = this,
            Confidence = moved.Sure,
            Words = Both(match, before, after, Field.Target),
            Why = $"{Quotes.Short(RowChanges.Promise(after))}: {moved.Fact}.",
            Question = moved.Due is null
                ? $"{Quotes.Short(RowChanges.Promise(after))} was to be done by {Day(moved.Was)}; no date is named "
                    + $"now{(string.IsNullOrWhiteSpace(after.Target) ? "" : $", and the cell says {Quotes.Short(after.Target)}")}. Is it done, and if not, by when will it be?"
                : $"{Quotes.Short(RowChanges.Promise(after))} was to be done by {Day(moved.Was)} and is now due by "
                    + $"{Day(moved.Due.Value)}. What held it up, and who agreed to the new date?",
            Agency = after.Agency,
        };

    private Raised Together(PlanMatch match, List<(PlanRow Before, PlanRow After)> rows, MovedTarget moved) =>
        new()
        {
            Rule = this,
            Confidence = moved.Sure,
            Words = [.. rows.SelectMany(r => Both(match, r.Before, r.After, Field.Target))],
            Why = $"In {rows.Count} rows alike {moved.Fact}.",
            Question = moved.Due is null
                ? $"{rows.Count} actions were to be done by {Day(moved.Was)} and name no date now. Are they done, "
                    + $"and if not, by when will they be?"
                : $"{rows.Count} actions moved together from {Day(moved.Was)} to {Day(moved.Due.Value)}. What held "
                    + $"them up, and who agreed to the new date?",
            Agency = rows.Select(r => r.After.Agency).Distinct().Count() == 1 ? rows[0].After.Agency : null,
        };
}
