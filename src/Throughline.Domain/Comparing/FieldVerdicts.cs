using Throughline.Domain.Calendar;
using Throughline.Domain.Comparing.Meaning;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Dates;

namespace Throughline.Domain.Comparing;

/// <summary>What the change of a field is, how much it matters, and why.</summary>
internal sealed class FieldVerdicts(Lexicon lexicon)
{
    private readonly Shifts _shifts = new(lexicon);

    public (PlanChangeKind Kind, double Matters, string Why) Of(PlanRow before, PlanRow after, Field field)
    {
        var (old, now) = (before[field], after[field]);
        return field switch
        {
            Field.Agency => (PlanChangeKind.Agency, Weight("mattersAgency"), "Another agency answers for it."),
            Field.Lead or Field.Owner => Owner(old, now),
            Field.Target => Date(before.TargetDate, after.TargetDate),
            Field.Rating => Rating(before.Delivery, after.Delivery),
            Field.Score or Field.UpdateScore => (
                PlanChangeKind.Score,
                Weight("mattersScoreRestated"),
                "The score is another one."
            ),
            Field.Direction => (
                PlanChangeKind.Direction,
                Weight("mattersRating") * 0.7,
                "The direction of travel is another one."
            ),
            Field.Number => (PlanChangeKind.Renumbered, Weight("mattersNumber"), "It has another number."),
            Field.Section => (PlanChangeKind.Section, Weight("mattersNumber"), "It stands in another section."),
            Field.Response or Field.Outcome => Reworded(old, now, "mattersWords", promised: field == Field.Outcome),
            Field.Finding => Reworded(old, now, "mattersAsked", promised: false),
            Field.Action => Reworded(old, now, "mattersWords", promised: true),
            Field.Question or Field.Recommendation => Reworded(old, now, "mattersAsked", promised: true),
            _ => Reworded(old, now, "mattersUpdate", promised: false),
        };
    }

    /// <summary>Of a column that only the plan has nobody knows what it means: its words weigh as an update's do.</summary>
    public (PlanChangeKind Kind, double Matters, string Why) OfOwn(string? old, string? now) =>
        Reworded(old, now, "mattersUpdate", promised: false);

    private (PlanChangeKind, double, string) Owner(string? old, string? now) =>
        (
            PlanChangeKind.Owner,
            Weight("mattersOwner") * (old is null ? 0.5 : 1),
            old is null ? "Somebody answers for it now."
            : now is null ? "Nobody is named any more."
            : "Somebody else answers for it."
        );

    private (PlanChangeKind, double, string) Date(TargetDate old, TargetDate now)
    {
        var (was, due) = (ATargetIsDueOnItsLastDay.DueOf(old), ATargetIsDueOnItsLastDay.DueOf(now));
        return (was, due) switch
        {
            ({ } w, { } d) when d > w => (
                PlanChangeKind.Date,
                Weight("mattersDate"),
                $"It is due {Days(d.DayNumber - w.DayNumber)} later."
            ),
            ({ } w, { } d) when d < w => (
                PlanChangeKind.Date,
                Weight("mattersDate") * 0.4,
                $"It is due {Days(w.DayNumber - d.DayNumber)} earlier."
            ),
            ({ }, null) => (PlanChangeKind.Date, Weight("mattersDate"), "It names no date any more."),
            (null, { }) => (PlanChangeKind.Date, Weight("mattersDate") * 0.5, "It names a date now."),
            _ => Reworded(old.Words, now.Words, "mattersUpdate", promised: false),
        };
    }

    private (PlanChangeKind, double, string) Rating(Delivery? old, Delivery? now) =>
        (old, now) switch
        {
            ({ } o, { } n) when n.Rank() > o.Rank() => (
                PlanChangeKind.Rating,
                Weight("mattersRating"),
                "It is rated better."
            ),
            ({ } o, { } n) when n.Rank() < o.Rank() => (
                PlanChangeKind.Rating,
                Weight("mattersRating") * 1.1,
                "It is rated worse."
            ),
            ({ }, null) => (PlanChangeKind.Rating, Weight("mattersRating"), "It is not rated any more."),
            _ => (PlanChangeKind.Rating, Weight("mattersRating") * 0.6, "It is rated otherwise."),
        };

    /// <summary>Weighs a change of words by how many of them carry meaning, and by whether less is promised.</summary>
    private (PlanChangeKind, double, string) Reworded(string? old, string? now, string weight, bool promised)
    {
        var shift = promised ? _shifts.Of(old, now).OrderByDescending(s => s.Kind.IsLess()).FirstOrDefault() : null;
        if (shift is not null)
        {
            return (
                PlanChangeKind.Reworded,
                shift.Kind == ShiftKind.Softened ? Weight("mattersSoftened")
                : shift.Kind.IsLess() ? Weight("mattersNarrowed")
                : Weight(weight),
                $"{shift.Fact()}."
            );
        }

        var share = ChangedWords.Share(old, now, lexicon);
        return (
            PlanChangeKind.Reworded,
            Weight(weight) * share,
            share < 0.01
                ? "Only small words, marks or spelling changed."
                : $"{Math.Round(share * 100):0} % of the words that carry meaning changed."
        );
    }

    private double Weight(string name) => lexicon.Threshold(name);

    private static string Days(int days) => days == 1 ? "1 day" : $"{days} days";
}
