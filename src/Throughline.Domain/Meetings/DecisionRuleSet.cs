using Throughline.Domain.Calendar;

namespace Throughline.Domain.Meetings;

/// <summary>The clocks of executive decisions, from a day on.</summary>
/// <param name="From">The first day of notice or decision to which the set applies.</param>
/// <param name="Source">Where the rules come from, in words that a page can show.</param>
/// <param name="KeyNotice">Clear days between the notice of a key decision and the decision, weekends and holidays
/// among them.</param>
/// <param name="CallIn">Working days after publication in which a decision may be called in.</param>
/// <param name="CallInSource">Where that number comes from: a council sets it itself.</param>
public sealed record DecisionRuleSet(DateOnly From, string Source, int KeyNotice, int CallIn, string CallInSource)
{
    /// <summary>The first day on which a key decision is taken in time; null beyond the calendar.</summary>
    public DateOnly? Earliest(DateOnly notice) =>
        notice.DayNumber + KeyNotice + 1 <= DateOnly.MaxValue.DayNumber ? notice.AddDays(KeyNotice + 1) : null;

    /// <summary>The last day on which the decision may be called in.</summary>
    /// <exception cref="BeyondKnownHolidaysException">Bank holidays are not known so far.</exception>
    public DateOnly LastOfCallIn(DateOnly published, WorkingDays calendar) => calendar.Add(published, CallIn);
}
