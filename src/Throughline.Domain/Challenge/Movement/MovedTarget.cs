using Throughline.Domain.Comparing;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Dates;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Movement;

/// <summary>A due day that moved later or went.</summary>
/// <param name="Was">The last day of the earlier target.</param>
/// <param name="Due">The last day of the later one; null when it names none.</param>
/// <param name="Fact">In words, to stand within a sentence.</param>
internal sealed record MovedTarget(DateOnly Was, DateOnly? Due, string Fact, Confidence Sure)
{
    /// <returns>Null where the day stands, was brought forward, or the plan has no column for it any more.</returns>
    public static MovedTarget? Of(PlanRow before, PlanRow after, PlanVersion plan)
    {
        if (ATargetIsDueOnItsLastDay.DueOf(before.TargetDate) is not { } was || !plan.Columns.Contains(Field.Target))
        {
            return null;
        }

        var now = after.TargetDate;
        if (ATargetIsDueOnItsLastDay.DueOf(now) is { } due)
        {
            return due > was
                ? new(was, due, $"the date was “{before.Target}” and is “{after.Target}”", Confidence.High)
                : null;
        }

        return WithoutADay(was, before, after);
    }

    private static MovedTarget? WithoutADay(DateOnly was, PlanRow before, PlanRow after) =>
        after.TargetDate.Kind switch
        {
            Calendar.TargetKind.None => new(
                was,
                null,
                $"the date was “{before.Target}” and the cell is empty",
                Confidence.High
            ),
            Calendar.TargetKind.Ongoing => new(
                was,
                null,
                $"the date was “{before.Target}” and the cell says {Quotes.Short(after.Target)}",
                Confidence.High
            ),
            Calendar.TargetKind.Unreadable or Calendar.TargetKind.Unclear => new(
                was,
                null,
                $"the date was “{before.Target}” and the cell says {Quotes.Short(after.Target)}",
                Plans.Silence.Is(after.Target) ? Confidence.High : Confidence.Medium
            ),
            Calendar.TargetKind.Completed
            or Calendar.TargetKind.Evidence
            or Calendar.TargetKind.Day
            or Calendar.TargetKind.Month
            or Calendar.TargetKind.Range
            or Calendar.TargetKind.Several => null,
        };
}
