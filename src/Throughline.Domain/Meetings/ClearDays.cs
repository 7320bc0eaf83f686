using Throughline.Domain.Calendar;

namespace Throughline.Domain.Meetings;

/// <summary>
/// Clear days: working days between the day of issue and the day of the meeting, neither of which counts (Local
/// Government Act 1972, section 100B; R v Swansea City Council, ex p Elitestone Ltd (1993) 66 P. &amp; C.R. 422).
/// </summary>
public static class ClearDays
{
    /// <returns>0 where the meeting is on the day after, on the same day, or before.</returns>
    /// <exception cref="BeyondKnownHolidaysException">Bank holidays are not known so far.</exception>
    public static int Between(DateOnly issued, DateOnly meeting, WorkingDays calendar)
    {
        var clear = 0;
        for (var day = issued.AddDays(1); day < meeting; day = day.AddDays(1))
        {
            clear += calendar.IsWorkingDay(day) ? 1 : 0;
        }

        return clear;
    }
}
