using System.Globalization;
using System.Text;

namespace Throughline.Documents.Spreadsheet;

/// <summary>
/// Writes a number as its cell shows it, for the formats that plans use: general, dates, percentages, decimals, money.
/// </summary>
internal static class NumberText
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The format code of a built-in format (ECMA-376 18.8.30), dates as a British reader sees them.</summary>
    public static string BuiltIn(uint id) =>
        id switch
        {
            1 => "0",
            2 => "0.00",
            3 => "#,##0",
            4 => "#,##0.00",
            9 => "0%",
            10 => "0.00%",
            14 => "dd/mm/yyyy",
            15 => "d-mmm-yy",
            16 => "d-mmm",
            17 => "mmm-yy",
            18 => "h:mm AM/PM",
            19 => "h:mm:ss AM/PM",
            20 => "h:mm",
            21 => "h:mm:ss",
            22 => "dd/mm/yyyy h:mm",
            45 => "mm:ss",
            _ => "",
        };

    public static string Of(string raw, string format, bool is1904)
    {
        if (
            !double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            || !double.IsFinite(value)
        )
        {
            return raw;
        }

        var code = Section(format);
        if (IsDate(code))
        {
            return DateText(value, code, is1904) ?? raw;
        }

        if (code.Contains('%', StringComparison.Ordinal))
        {
            return (value * 100).ToString("F" + Decimals(code), British) + "%";
        }

        var money = code.IndexOfAny(['£', '€', '$']) is >= 0 and var at ? code[at].ToString() : "";
        if (code.Contains('0', StringComparison.Ordinal))
        {
            var pattern =
                (code.Contains(',', StringComparison.Ordinal) ? "N" : "F")
                + Decimals(code).ToString(CultureInfo.InvariantCulture);
            return (value < 0 ? "-" : "") + money + Math.Abs(value).ToString(pattern, British);
        }

        return Math.Abs(value) < 1e15 && value == Math.Floor(value)
            ? value.ToString("F0", CultureInfo.InvariantCulture)
            : value.ToString("0.##########", CultureInfo.InvariantCulture);
    }

    public static bool IsDate(string code)
    {
        var quoted = false;
        var bracket = false;
        foreach (var c in code)
        {
            quoted ^= c == '"';
            bracket = c == '[' || (bracket && c != ']');
            if (
                !quoted && !bracket && c is 'd' or 'y' or 'D' or 'Y'
                || (!quoted && !bracket && c is 'm' or 'h' && !code.Contains('0', StringComparison.Ordinal))
            )
            {
                return !code.Equals("General", StringComparison.OrdinalIgnoreCase);
            }
        }

        return false;
    }

    private static string Section(string format)
    {
        var code = format.Split(';')[0];
        var sb = new StringBuilder(code.Length);
        var bracket = false;
        foreach (var c in code)
        {
            bracket = c == '[' || (bracket && c != ']');
            if (!bracket && c is not (']' or '\\' or '_' or '*'))
            {
                sb.Append(c);
            }
            else if (bracket && c is '£' or '€')
            {
                sb.Append(c);
            }
        }

        return sb.ToString();
    }

    private static int Decimals(string code)
    {
        var point = code.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0 : code.Skip(point + 1).TakeWhile(c => c is '0' or '#').Count();
    }

    private static string? DateText(double value, string code, bool is1904)
    {
        if (value < 0 || value > 2_958_465)
        {
            return null;
        }

        // Day 60 of the 1900 system is 29 February 1900, which never was; days before it stand one off.
        var date = is1904
            ? new DateTime(1904, 1, 1).AddDays(value)
            : new DateTime(1899, 12, 30).AddDays(value < 60 ? value + 1 : value);
        var sb = new StringBuilder();
        for (var i = 0; i < code.Length; )
        {
            if (code[i] == '"')
            {
                var end = code.IndexOf('"', i + 1);
                end = end < 0 ? code.Length : end;
                sb.Append(code, i + 1, end - i - 1);
                i = end + 1;
                continue;
            }

            var run = i;
            while (run < code.Length && char.ToLowerInvariant(code[run]) == char.ToLowerInvariant(code[i]))
            {
                run++;
            }

            i = AppendPart(sb, date, code, i, run);
        }

        return sb.ToString().Trim();
    }

    private static int AppendPart(StringBuilder sb, DateTime date, string code, int i, int run)
    {
        var length = run - i;
        var minutes =
            char.ToLowerInvariant(code[i]) == 'm'
            && (sb.ToString().Contains(':', StringComparison.Ordinal) || (run < code.Length && code[run] == ':'));
        switch (char.ToLowerInvariant(code[i]))
        {
            case 'd':
                sb.Append(
                    date.ToString(
                        length switch
                        {
                            1 => "%d",
                            2 => "dd",
                            3 => "ddd",
                            _ => "dddd",
                        },
                        British
                    )
                );
                return run;
            case 'm':
                sb.Append(
                    minutes ? date.ToString("mm", British)
                    : length == 3 ? date.ToString("MMM", CultureInfo.InvariantCulture)
                    : date.ToString(
                        length switch
                        {
                            1 => "%M",
                            2 => "MM",
                            _ => "MMMM",
                        },
                        British
                    )
                );
                return run;
            case 'y':
                sb.Append(date.ToString(length <= 2 ? "yy" : "yyyy", British));
                return run;
            case 'h':
                sb.Append(
                    date.ToString(code.Contains("AM", StringComparison.OrdinalIgnoreCase) ? "%h" : "HH", British)
                );
                return run;
            case 's':
                sb.Append(date.ToString("ss", British));
                return run;
            case 'a' when code.AsSpan(i).StartsWith("AM/PM", StringComparison.OrdinalIgnoreCase):
                sb.Append(date.ToString("tt", CultureInfo.InvariantCulture));
                return i + 5;
            default:
                sb.Append(code, i, length);
                return run;
        }
    }
}
