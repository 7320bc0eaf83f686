using System.Runtime.CompilerServices;
using Throughline.Domain.Comparing;
using Throughline.Domain.Comparing.Meaning;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Updates;

namespace Throughline.Domain.Challenge.Movement;

/// <summary>A shift of meaning between the two versions of a row's field.</summary>
internal sealed record MatchShift(PlanRow Before, PlanRow After, Field Field, Shift Shift);

/// <summary>All shifts of meaning between two versions, read once for the rules that ask about them.</summary>
internal static class MatchShifts
{
    private static readonly ConditionalWeakTable<PlanMatch, Known> Read = new();

    /// <summary>
    /// A changed recommendation stands once, however many rows are under it; actions of rows that were complete are
    /// left out.
    /// </summary>
    public static IReadOnlyList<MatchShift> Of(PlanMatch match, Lexicon lexicon)
    {
        if (!Read.TryGetValue(match, out var known) || !ReferenceEquals(known.Lexicon, lexicon))
        {
            known = new(lexicon, [.. In(match, lexicon)]);
            Read.AddOrUpdate(match, known);
        }

        return known.Shifts;
    }

    private static IEnumerable<MatchShift> In(PlanMatch match, Lexicon lexicon)
    {
        var shifts = new Shifts(lexicon);
        var asked = new HashSet<(string?, string?)>();
        foreach (var (before, after) in match.Pairs)
        {
            var found = shifts.Agencies(before.Agency, after.Agency).Select(s => (Field.Agency, s));
            if (asked.Add((before.Asked, after.Asked)))
            {
                found = found.Concat(shifts.Of(before.Asked, after.Asked).Select(s => (Field.Recommendation, s)));
            }

            if (before.Delivery != Delivery.Complete)
            {
                found = found.Concat(shifts.Of(before.Action, after.Action).Select(s => (Field.Action, s)));
            }

            foreach (var (field, shift) in found)
            {
                yield return new(before, after, field, shift);
            }
        }
    }

    private sealed record Known(Lexicon Lexicon, IReadOnlyList<MatchShift> Shifts);
}
