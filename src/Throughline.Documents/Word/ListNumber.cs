using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Throughline.Documents.Word;

/// <summary>Writes the number of a list item as its format asks: 4, d, D, iv or IV.</summary>
internal static class ListNumber
{
    public static string Written(int n, NumberFormatValues? format) =>
        format == NumberFormatValues.LowerLetter ? Letter(n).ToLowerInvariant()
        : format == NumberFormatValues.UpperLetter ? Letter(n)
        : format == NumberFormatValues.LowerRoman ? Roman(n).ToLowerInvariant()
        : format == NumberFormatValues.UpperRoman ? Roman(n)
        : n.ToString(CultureInfo.InvariantCulture);

    private static string Letter(int n) => new((char)('A' + ((n - 1) % 26)), ((n - 1) / 26) + 1);

    private static string Roman(int n)
    {
        ReadOnlySpan<(int Value, string Sign)> signs =
        [
            (100, "C"),
            (90, "XC"),
            (50, "L"),
            (40, "XL"),
            (10, "X"),
            (9, "IX"),
            (5, "V"),
            (4, "IV"),
            (1, "I"),
        ];
        var sb = new StringBuilder();
        foreach (var (value, sign) in signs)
        {
            while (n >= value && sb.Length < 20)
            {
                sb.Append(sign);
                n -= value;
            }
        }

        return sb.ToString();
    }
}
