using System.Globalization;

namespace Throughline.Domain.Calendar;

/// <summary>
/// Working days: not a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday of England and Wales (S.I.
/// 2007/462, regulation 1).
/// Day 0 is the event itself; counting begins with the next working day.
/// </summary>
/// <remarks>
/// Holidays are data that end somewhere: a question that reaches beyond them is refused, never guessed.
/// </remarks>
public sealed class WorkingDays
{
    private readonly HashSet<DateOnly> _holidays;

    /// <param name="holidays">Days off beside weekends.</param>
    /// <param name="first">The first day for which holidays are known.</param>
    /// <param name="last">The last day for which holidays are known.</param>
    public WorkingDays(IEnumerable<DateOnly> holidays, DateOnly first, DateOnly last) =>
        (_holidays, First, Last) = (holidays.ToHashSet(), first, last);

    /// <summary>England's, from the dated list in the program.</summary>
    public static WorkingDays England { get; } = BankHolidays.Load();

    public DateOnly First { get; }

    public DateOnly Last { get; }

    /// <summary>True when holidays are known for the day.</summary>
    public bool Covers(DateOnly day) => day >= First && day <= Last;

    /// <exception cref="BeyondKnownHolidaysException">The day lies outside the list.</exception>
    public bool IsWorkingDay(DateOnly day) =>
        Covers(day)
            ? day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_holidays.Contains(day)
            : throw new BeyondKnownHolidaysException(First, Last);

    /// <summary>
    /// The so-manieth working day after a day; before it where the number is negative; the day itself for 0.
    /// </summary>
    /// <exception cref="BeyondKnownHolidaysException">The count leaves the list.</exception>
    public DateOnly Add(DateOnly day, int workingDays)
    {
        var step = Math.Sign(workingDays);
        for (var left = Math.Abs(workingDays); left > 0; )
        {
            // Asked before the step is taken: a day of the year 1 or 9999 has none beyond it.
            day = Covers(day) ? day.AddDays(step) : throw new BeyondKnownHolidaysException(First, Last);
            left -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>
    /// Working days after the first day, up to and with the second; negative when the second lies before the first.
    /// </summary>
    /// <exception cref="BeyondKnownHolidaysException">The count leaves the list.</exception>
    public int Count(DateOnly from, DateOnly to)
    {
        var step = Math.Sign(to.CompareTo(from));
        var count = 0;
        for (var day = from; day != to; )
        {
            day = day.AddDays(step);
            count += IsWorkingDay(day) ? step : 0;
        }

        return count;
    }
}

/// <summary>A day was asked about for which bank holidays are not known yet.</summary>
public sealed class BeyondKnownHolidaysException : Exception
{
    public BeyondKnownHolidaysException(DateOnly first, DateOnly last)
        : base(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Bank holidays are known from {first:d MMMM yyyy} to {last:d MMMM yyyy} only, so working days beyond "
                    + $"that cannot be counted. Choose an earlier day, or ask your administrator for a newer list."
            )
        ) { }

    public BeyondKnownHolidaysException() { }

    public BeyondKnownHolidaysException(string message)
        : base(message) { }

    public BeyondKnownHolidaysException(string message, Exception innerException)
        : base(message, innerException) { }
}
