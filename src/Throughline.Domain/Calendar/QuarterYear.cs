namespace Throughline.Domain.Calendar;

/// <summary>
/// The year that "Q4 2026" is a quarter of, where the words themselves do not say. Councils mean the financial year
/// (January to March 2027) as often as the calendar year (October to December 2026), so that a person is asked until a
/// partnership has settled it for its papers.
/// </summary>
public enum QuarterYear
{
    /// <summary>Nobody has said: the cell has no clear date.</summary>
    Ask,

    /// <summary>From January.</summary>
    Calendar,

    /// <summary>From April.</summary>
    Financial,
}
