namespace Throughline.Domain.Meetings;

/// <summary>A day around a meeting.</summary>
/// <param name="Kind">What is due on it.</param>
/// <param name="Day">The last day on which it is done in time.</param>
/// <param name="Law">True where the law sets it.</param>
public sealed record MeetingDay(MeetingDayKind Kind, DateOnly Day, bool Law);

/// <summary>How one day is counted from another.</summary>
/// <param name="Kind">The day that is counted.</param>
/// <param name="Days">Working days after the other day; before it where negative.</param>
/// <param name="Of">The other day.</param>
/// <param name="Clear">True where neither day counts: the days lie whole between the two.</param>
/// <param name="Law">True where the law sets it.</param>
public sealed record MeetingDayRule(
    MeetingDayKind Kind,
    int Days,
    MeetingDayKind Of,
    bool Clear = false,
    bool Law = false
);
