namespace Throughline.Domain.Figures.Reading;

/// <summary>A date or a period as it was read in a sentence.</summary>
/// <param name="Start">Where it stands in the sentence's own words.</param>
/// <param name="First">Its first day; null when the calendar has no such day.</param>
/// <param name="Last">Its last day.</param>
/// <param name="Weekday">The day of the week written before it.</param>
internal sealed record ReadDay(int Start, int Length, string Words, DateOnly? First, DateOnly? Last, DayOfWeek? Weekday)
{
    public bool IsDay => First is not null && First == Last;

    /// <summary>Day, month and year are all written.</summary>
    public bool IsFull { get; init; }

    /// <summary>Written in digits with points or strokes.</summary>
    public bool IsNumeric { get; init; }
    public int End => Start + Length;
}
