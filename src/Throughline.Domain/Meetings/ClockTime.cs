using System.Globalization;
using System.Text.RegularExpressions;

namespace Throughline.Domain.Meetings;

/// <summary>A time of day as people write it: "7.00 pm", "19:00", "noon".</summary>
public static partial class ClockTime
{
    /// <returns>Null where it is none, or not certain: a bare "7" may be morning or evening.</returns>
    public static TimeOnly? Parse(string? words)
    {
        if (words is null)
        {
            return null;
        }

        if (words.Trim().ToLowerInvariant() is "noon" or "midday" or "12 noon")
        {
            return new(12, 0);
        }

        if (Shape().Match(words) is not { Success: true } m)
        {
            return null;
        }

        var hour = Number(m.Groups["hour"]);
        var minute = m.Groups["minute"].Success ? Number(m.Groups["minute"]) : 0;
        if (m.Groups["half"].Success)
        {
            if (hour is < 1 or > 12)
            {
                return null;
            }

            var after = m.Groups["half"].Value[0] is 'p' or 'P';
            hour = (hour % 12) + (after ? 12 : 0);
        }
        else if (!m.Groups["minute"].Success)
        {
            return null;
        }

        return hour < 24 && minute < 60 ? new(hour, minute) : null;
    }

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^\s{0,5}(?<hour>\d{1,2})([.:](?<minute>\d{2}))?\s{0,2}((?<half>[ap])\.?m\.?|hours|hrs|h)?\s{0,5}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Shape();
}
