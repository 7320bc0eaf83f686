using Throughline.Domain.Calendar;

namespace Throughline.Domain.Cycles;

/// <summary>What a coordinator asks for when an update cycle is opened.</summary>
/// <param name="Title">For the partnership's own lists; never in a mail.</param>
/// <param name="DueOn">The last day for updates.</param>
/// <param name="MeetingOn">The day of the meeting that sees them.</param>
/// <param name="Meeting">Its name, which goes into mails.</param>
public sealed record CycleRequest(string Title, DateOnly? DueOn, DateOnly? MeetingOn, string Meeting);

/// <summary>What is wrong with one field of a form, in a sentence that says what to do.</summary>
public sealed record CycleProblem(string Field, string Words);

/// <summary>What an update cycle needs before it can be opened or moved.</summary>
public static class CycleRules
{
    private const int LongestName = 200;

    public static IReadOnlyList<CycleProblem> Check(
        CycleRequest request,
        DateOnly today,
        CycleRhythm rhythm,
        WorkingDays days
    )
    {
        var problems = new List<CycleProblem>();
        ANameIsGiven(request.Title, nameof(CycleRequest.Title), "Enter a title, such as \"Winter updates\".", problems);
        ANameIsGiven(
            request.Meeting,
            nameof(CycleRequest.Meeting),
            "Enter the name of the meeting, such as \"Partnership board\".",
            problems
        );
        problems.AddRange(CheckDays(request.DueOn, request.MeetingOn, today, rhythm, days));
        return problems;
    }

    /// <summary>The same for a change of the due day alone.</summary>
    public static IReadOnlyList<CycleProblem> CheckDays(
        DateOnly? dueOn,
        DateOnly? meetingOn,
        DateOnly today,
        CycleRhythm rhythm,
        WorkingDays days
    )
    {
        if (dueOn is not { } due || meetingOn is not { } meeting)
        {
            return Missing(dueOn, meetingOn);
        }

        try
        {
            _ = CycleDays.Of(due, meeting, rhythm, days);
            var problem =
                UpdatesAreDueOnAWorkingDayToCome(due, today, days) ?? UpdatesAreDueBeforeTheMeeting(due, meeting);
            return problem is null ? [] : [problem];
        }
        catch (BeyondKnownHolidaysException e)
        {
            return [new(days.Covers(due) ? nameof(CycleRequest.MeetingOn) : nameof(CycleRequest.DueOn), e.Message)];
        }
    }

    private static IReadOnlyList<CycleProblem> Missing(DateOnly? dueOn, DateOnly? meetingOn) =>
        [
            .. new[]
            {
                (dueOn, nameof(CycleRequest.DueOn), "Enter the last day for updates."),
                (meetingOn, nameof(CycleRequest.MeetingOn), "Enter the day of the meeting."),
            }
                .Where(f => f.Item1 is null)
                .Select(f => new CycleProblem(f.Item2, f.Item3)),
        ];

    private static void ANameIsGiven(string name, string field, string otherwise, List<CycleProblem> problems)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > LongestName)
        {
            problems.Add(
                new(field, string.IsNullOrWhiteSpace(name) ? otherwise : $"Use at most {LongestName} characters.")
            );
        }
    }

    private static CycleProblem? UpdatesAreDueOnAWorkingDayToCome(DateOnly due, DateOnly today, WorkingDays days) =>
        due <= today
            ? new(
                nameof(CycleRequest.DueOn),
                "The last day for updates must be after today, so that agencies have time to answer."
            )
        : !days.IsWorkingDay(due)
            ? new(
                nameof(CycleRequest.DueOn),
                "The last day for updates must be a working day; this one is a weekend or a bank holiday."
            )
        : null;

    private static CycleProblem? UpdatesAreDueBeforeTheMeeting(DateOnly due, DateOnly meeting) =>
        meeting < due
            ? new(nameof(CycleRequest.MeetingOn), "The meeting must not be before the last day for updates.")
            : null;
}
