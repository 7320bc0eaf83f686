using System.Globalization;

namespace Throughline.Documents.Spreadsheet;

/// <summary>
/// Writes a number as its cell shows it, for the formats that plans use: general, dates, percentages, decimals, money.
/// </summary>
internal static class NumberText
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static string Of(string raw, string format, bool is1904)
    {
        if (
            !double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            || !double.IsFinite(value)
        )
        {
            return raw;
        }

        var code = NumberFormats.Section(format);
        if (NumberFormats.IsDate(code))
        {
            return DateText.Of(value, code, is1904) ?? raw;
        }

        if (code.Contains('%', StringComparison.Ordinal))
        {
            return (value * 100).ToString("F" + NumberFormats.Decimals(code), British) + "%";
        }

        return code.Contains('0', StringComparison.Ordinal) ? Written(value, code)
            : Math.Abs(value) < 1e15 && value == Math.Floor(value) ? value.ToString("F0", CultureInfo.InvariantCulture)
            : value.ToString("0.##########", CultureInfo.InvariantCulture);
    }

    /// <summary>As the code asks: thousands parted, decimals, a sign of money.</summary>
    private static string Written(double value, string code)
    {
        var money = code.IndexOfAny(['£', '€', '$']) is >= 0 and var at ? code[at].ToString() : "";
        var pattern =
            (code.Contains(',', StringComparison.Ordinal) ? "N" : "F")
            + NumberFormats.Decimals(code).ToString(CultureInfo.InvariantCulture);
        return (value < 0 ? "-" : "") + money + Math.Abs(value).ToString(pattern, British);
    }
}
