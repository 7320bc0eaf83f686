using System.Globalization;
using System.Text;

namespace Throughline.Documents.Spreadsheet;

/// <summary>Writes a day or a time as a cell with this format code shows it.</summary>
internal static class DateText
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static string? Of(double value, string code, bool is1904)
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
                sb.Append(Day(date, length));
                return run;
            case 'm':
                sb.Append(minutes ? date.ToString("mm", British) : Month(date, length));
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

    private static string Day(DateTime date, int length) =>
        date.ToString(
            length switch
            {
                1 => "%d",
                2 => "dd",
                3 => "ddd",
                _ => "dddd",
            },
            British
        );

    private static string Month(DateTime date, int length) =>
        length == 3
            ? date.ToString("MMM", CultureInfo.InvariantCulture)
            : date.ToString(
                length switch
                {
                    1 => "%M",
                    2 => "MM",
                    _ => "MMMM",
                },
                British
            );
}
