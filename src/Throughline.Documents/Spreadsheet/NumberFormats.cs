using System.Text;

namespace Throughline.Documents.Spreadsheet;

/// <summary>What a number format says: the codes of the built-in ones, dates, decimals.</summary>
internal static class NumberFormats
{
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

    /// <summary>True when the code shows a number as a day or a time.</summary>
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

    /// <summary>The code for numbers that are not negative, without colours, conditions and padding.</summary>
    public static string Section(string format)
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

    public static int Decimals(string code)
    {
        var point = code.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0 : code.Skip(point + 1).TakeWhile(c => c is '0' or '#').Count();
    }
}
