using Throughline.Domain.Calendar;

namespace Throughline.Domain.Cycles;

/// <summary>
/// When an update cycle reminds and when it turns to an agency's board member; in working days of the day on which
/// updates are due.
/// </summary>
public sealed record CycleRhythm
{
    /// <summary>So many working days before the due day.</summary>
    public IReadOnlyList<int> RemindBefore { get; init; } = [5, 1];

    /// <summary>So many working days after it.</summary>
    public IReadOnlyList<int> RemindAfter { get; init; } = [1, 3];

    /// <summary>So many working days after it the agency's board member is told of silence.</summary>
    public int EscalateAfter { get; init; } = 4;
}

/// <summary>The days on which one update cycle acts.</summary>
/// <param name="Reminders">In order.</param>
/// <param name="EscalateOn">Never after the last working day before the meeting, unless that day lies before the
/// updates are even late.</param>
public sealed record CycleDays(IReadOnlyList<DateOnly> Reminders, DateOnly EscalateOn)
{
    /// <exception cref="BeyondKnownHolidaysException">One of the days lies beyond the known bank holidays.</exception>
    public static CycleDays Of(DateOnly dueOn, DateOnly meetingOn, CycleRhythm rhythm, WorkingDays days)
    {
        var reminders = rhythm
            .RemindBefore.Select(n => days.Add(dueOn, -n))
            .Concat(rhythm.RemindAfter.Select(n => days.Add(dueOn, n)))
            .Distinct()
            .Order()
            .ToList();
        var escalate = days.Add(dueOn, rhythm.EscalateAfter);
        var beforeMeeting = days.Add(meetingOn, -1);
        return new(reminders, escalate > beforeMeeting && beforeMeeting > dueOn ? beforeMeeting : escalate);
    }

    /// <summary>
    /// True when a reminder day has come since the agency was asked or last reminded. Days missed while the program
    /// stood still make one reminder, not several.
    /// </summary>
    /// <param name="today">A working day.</param>
    public bool ReminderIsDue(DateOnly today, DateOnly askedOn, DateOnly? lastReminderOn) =>
        Reminders.Any(r => r <= today && r > askedOn && (lastReminderOn is not { } last || last < r));

    /// <returns>The next day on which something happens by itself; null when none is left.</returns>
    public DateOnly? NextAfter(DateOnly today) =>
        Reminders.Append(EscalateOn).Where(d => d > today).Cast<DateOnly?>().Min();
}
