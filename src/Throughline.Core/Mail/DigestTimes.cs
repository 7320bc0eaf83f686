using Throughline.Domain.Calendar;

namespace Throughline.Core.Mail;

/// <summary>
/// When digests go out: daily ones at half past seven, weekly ones at the same time on Mondays, by England's clocks.
/// </summary>
public static class DigestTimes
{
    private const int Week = 168;
    private static readonly TimeOnly Morning = new(7, 30);

    /// <param name="now">UTC.</param>
    /// <param name="digestHours">24 or 168; anything below 24 means no digest.</param>
    /// <param name="haste">How long the mail may wait.</param>
    /// <returns>UTC; now itself where the mail does not wait.</returns>
    public static DateTime SendAfter(DateTime now, int digestHours, MailHaste haste)
    {
        if (digestHours < 24 || haste == MailHaste.AtOnce)
        {
            return now;
        }

        var day = LondonTime.DayOf(now);
        if (LondonTime.At(day, Morning) <= now)
        {
            day = day.AddDays(1);
        }

        while (digestHours >= Week && haste == MailHaste.WithTheDigest && day.DayOfWeek != DayOfWeek.Monday)
        {
            day = day.AddDays(1);
        }

        return LondonTime.At(day, Morning);
    }
}
