using Throughline.Domain.Calendar;

namespace Throughline.Domain.Plans.Dates;

/// <summary>
/// A month, a range or several dates are due on their last day; "ongoing", "completed", dates of what was done, unclear
/// ones and words without a date have no due day.
/// </summary>
public static class ATargetIsDueOnItsLastDay
{
    public const string Reason =
        "Who promises something for March has kept the promise on the 31st; who promises it as ongoing has named no "
        + "day on which anybody could ask.";

    public static DateOnly? DueOf(TargetDate target) =>
        target.Kind switch
        {
            TargetKind.Day or TargetKind.Month or TargetKind.Range or TargetKind.Several => target.Last,
            TargetKind.None
            or TargetKind.Ongoing
            or TargetKind.Completed
            or TargetKind.Unreadable
            or TargetKind.Evidence
            or TargetKind.Unclear => null,
        };
}
