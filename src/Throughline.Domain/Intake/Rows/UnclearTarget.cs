using Throughline.Domain.Calendar;

namespace Throughline.Domain.Intake.Rows;

/// <summary>Asks a person about a target cell whose dates nothing makes a day by which it is due.</summary>
internal static class UnclearTarget
{
    /// <returns>Null where the cell is plain: a date, words of what was done, or no date at all.</returns>
    public static string? WhyNotCertain(string words) =>
        TargetCell.Read(words).Kind == TargetKind.Unclear
            ? "Its words do not say whether the date is the day by which it is due. It counts as no clear date; if it is "
                + "due then, write “by” before the date."
            : null;
}
