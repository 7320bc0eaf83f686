using System.Text;

namespace Throughline.UnseenPlans.Writers;

/// <summary>Letters of the standard fonts: their widths, their codes, and which font has a sign.</summary>
internal static class Letters
{
    // Helvetica, from space to tilde, in thousandths of the size (Adobe's font metrics).
    private static readonly int[] Widths =
    [
        278,
        278,
        355,
        556,
        556,
        889,
        667,
        191,
        333,
        333,
        389,
        584,
        278,
        333,
        278,
        278,
        556,
        556,
        556,
        556,
        556,
        556,
        556,
        556,
        556,
        556,
        278,
        278,
        584,
        584,
        584,
        556,
        1015,
        667,
        667,
        722,
        722,
        667,
        611,
        778,
        722,
        278,
        500,
        667,
        556,
        833,
        722,
        778,
        667,
        778,
        722,
        667,
        611,
        722,
        667,
        944,
        667,
        667,
        611,
        278,
        278,
        278,
        469,
        556,
        333,
        556,
        556,
        500,
        556,
        556,
        278,
        556,
        556,
        222,
        222,
        500,
        222,
        833,
        556,
        556,
        556,
        556,
        333,
        500,
        278,
        556,
        500,
        722,
        500,
        500,
        500,
        334,
        260,
        334,
        584,
    ];

    public static double Width(char letter) =>
        letter switch
        {
            >= ' ' and <= '~' => Widths[letter - ' '],
            '’' or '‘' => 222,
            '•' => 350,
            '—' => 1000,
            _ when OfSign(letter).Font > 0 => 800,
            _ => 556,
        };

    /// <summary>The font (3 for dingbats, 4 for symbols) and code of a sign that is no letter; 0 for letters.</summary>
    public static (int Font, int Code) OfSign(char letter) =>
        letter switch
        {
            '✓' => (3, 0x33),
            '✔' => (3, 0x34),
            '✗' => (3, 0x37),
            '✘' => (3, 0x38),
            '●' => (3, 0x6C),
            '❍' => (3, 0x6D),
            '★' => (3, 0x48),
            '↑' => (4, 0xAD),
            '→' => (4, 0xAE),
            '↓' => (4, 0xAF),
            _ => (0, 0),
        };

    /// <summary>As a string of a PDF in Windows-1252.</summary>
    public static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var code in Latin.Bytes(text))
        {
            escaped.Append(
                code switch
                {
                    (byte)'(' or (byte)')' or (byte)'\\' => $"\\{(char)code}",
                    < 0x80 => ((char)code).ToString(),
                    _ => $"\\{Convert.ToString(code, 8)}",
                }
            );
        }

        return escaped.ToString();
    }
}
