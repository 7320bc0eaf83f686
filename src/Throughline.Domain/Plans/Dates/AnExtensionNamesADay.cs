using Throughline.Domain.Calendar;

namespace Throughline.Domain.Plans.Dates;

/// <summary>A new target must hold a day, a month or a range that differs from the one now.</summary>
public static class AnExtensionNamesADay
{
    public const string Reason = "Who could move a date to \"ongoing\" would never be overdue again.";

    /// <exception cref="RuleBrokenException">The new target has no day, or the same one.</exception>
    public static DateOnly Checked(TargetDate target, DateOnly? dueNow)
    {
        var due =
            ATargetIsDueOnItsLastDay.DueOf(target)
            ?? throw new RuleBrokenException(
                "Write the new target as a day or a month, such as 31 March 2027 or March 2027. A target that is "
                    + "\"ongoing\" cannot be late, so nobody may move to it.",
                "target"
            );
        Need.That(due != dueNow, "This is the target as it stands. Write the new one.", "target");
        return due;
    }
}
