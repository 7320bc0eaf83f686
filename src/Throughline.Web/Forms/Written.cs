using System.Globalization;
using Throughline.Domain.Calendar;
using Throughline.Domain.Plans;

namespace Throughline.Web.Forms;

/// <summary>Reads what was typed into a field.</summary>
public static class Written
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <returns>Null when the field is blank.</returns>
    /// <exception cref="RuleBrokenException">It holds no single day.</exception>
    public static DateOnly? Day(string? typed, string field)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        return TargetDate.Parse(typed) is { Kind: TargetKind.Day, First: { } day }
            ? day
            : throw new RuleBrokenException("Write a day, such as 27 March 2027.", field);
    }

    /// <returns>Null when the field is blank.</returns>
    /// <exception cref="RuleBrokenException">It is no number.</exception>
    public static double? Number(string? typed, string field)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        return
            double.TryParse(
                typed.Trim(),
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands,
                British,
                out var number
            ) && double.IsFinite(number)
            ? number
            : throw new RuleBrokenException("Write a number, such as 62 or 4.5.", field);
    }

    public static string? Shown(DateOnly? day) => day?.ToString("d MMMM yyyy", British);

    public static string? Shown(double? number) => number?.ToString("0.##########", British);
}
