using Throughline.Domain.Comparing;
using Throughline.Domain.Comparing.Meaning;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Movement;

/// <summary>
/// A rule about what became of the words of a promise: the action, and the recommendation or question above it.
/// </summary>
/// <remarks>
/// A changed recommendation is asked about once, however many rows stand under it. Silent about rows that were complete
/// before: what follows a promise that was kept is another one.
/// </remarks>
public abstract class WordingRule : VersionsRule
{
    private protected abstract bool Concerns(ShiftKind kind);

    private protected abstract string Question(string before, string after, Shift shift, string which);

    private protected virtual Confidence Sure(ShiftKind kind) => Confidence.High;

    public sealed override IEnumerable<Raised> Ask(PlanMatch match, Lexicon lexicon) =>
        MatchShifts
            .Of(match, lexicon)
            .Where(s => Concerns(s.Shift.Kind))
            .Select(s => Of(match, s.Before, s.After, s.Field, s.Shift));

    private Raised Of(PlanMatch match, PlanRow before, PlanRow after, Field field, Shift shift) =>
        new()
        {
            Rule = this,
            Confidence = Sure(shift.Kind),
            Words = Both(match, before, after, field),
            Why = $"Before: {Quotes.Short(before[field])}. Now: {Quotes.Short(after[field])}. {Capital(shift.Fact())}.",
            Question = Question(before[field]!, after[field]!, shift, Quotes.Which(after)),
            Agency = field == Field.Recommendation ? null : after.Agency,
        };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
