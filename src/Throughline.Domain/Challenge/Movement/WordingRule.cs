using Throughline.Domain.Challenge.Comparing;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Challenge.Movement;

/// <summary>A rule about what became of the words of a promise: the action, and the recommendation or question above it.</summary>
/// <remarks>A changed recommendation is asked about once, however many rows stand under it. Silent about rows that were complete before: what follows a promise that was kept is another one.</remarks>
public abstract class WordingRule : VersionsRule
{
    private protected abstract bool Concerns(ShiftKind kind);

    private protected abstract string Question(string before, string after, Shift shift, string which);

    private protected virtual Confidence Sure(ShiftKind kind) => Confidence.High;

    public sealed override IEnumerable<Raised> Ask(PlanMatch match, ChallengeSettings settings)
    {
        var shifts = new Shifts(settings);
        var asked = new HashSet<(string?, string?)>();
        foreach (var (before, after) in match.Pairs)
        {
            var fields = new[] { (Field.Recommendation, Is: asked.Add((before.Asked, after.Asked))), (Field.Action, Is: before.Delivery != Delivery.Complete) };
            foreach (var (field, _) in fields.Where(f => f.Is))
            {
                foreach (var shift in shifts.Of(before[field], after[field]).Where(s => Concerns(s.Kind)))
                {
                    yield return Of(match, before, after, field, shift);
                }
            }

            foreach (var shift in Shifts.Agencies(before.Agency, after.Agency).Where(s => Concerns(s.Kind)))
            {
                yield return Of(match, before, after, Field.Agency, shift);
            }
        }
    }

    private Raised Of(PlanMatch match, ChallengedRow before, ChallengedRow after, Field field, Shift shift) => new()
    {
        Rule = this,
        Confidence = Sure(shift.Kind),
        Words = Both(match, before, after, field),
        Why = $"Before: {Quotes.Short(before[field])}. Now: {Quotes.Short(after[field])}. {Capital(shift.Fact())}.",
        Question = Question(before[field]!, after[field]!, shift, Quotes.Which(after)),
        Agency = field == Field.Action ? after.Agency : null,
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
