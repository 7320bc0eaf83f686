namespace Throughline.Domain.Calendar;

/// <summary>What a person must say before a target is a clear date.</summary>
public enum TargetQuestion
{
    /// <summary>Whether the date is the day by which it is due.</summary>
    WhetherDue,

    /// <summary>Which day is meant: "31/06/2027" is none.</summary>
    NoSuchDay,

    /// <summary>Whether the quarter is of the calendar or the financial year.</summary>
    WhichYear,
}
