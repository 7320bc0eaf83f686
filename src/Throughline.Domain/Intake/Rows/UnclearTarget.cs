using Throughline.Domain.Calendar;

namespace Throughline.Domain.Intake.Rows;

/// <summary>Asks a person about a target cell that names no day, or names one that nothing makes due.</summary>
internal static class UnclearTarget
{
    private const string Counts = " It counts as no clear date until somebody does.";

    /// <returns>Null where the cell is plain: a date, words of what was done, or no date at all.</returns>
    public static string? WhyNotCertain(string words, QuarterYear quarters) =>
        // Nothing is asked about words without a figure, and most cells of most plans are such.
        !words.Any(char.IsDigit)
            ? null
            : TargetCell.Read(words, quarters).Asks switch
            {
                TargetQuestion.WhetherDue =>
                    "Its words do not say whether the date is the day by which it is due. It counts as no clear date; if it is "
                        + "due then, write “by” before the date.",
                TargetQuestion.NoSuchDay => "There is no such day in the calendar. Write the day that is meant."
                    + Counts,
                TargetQuestion.WhichYear =>
                    "A quarter can be of the calendar year or of the financial year from April. Write its last day, or say "
                        + "under “This partnership’s own words” which year your papers mean."
                        + Counts,
                _ => null,
            };
}
