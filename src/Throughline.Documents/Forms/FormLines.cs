using System.Text;

namespace Throughline.Documents.Forms;

/// <summary>
/// How many lines wrapped words take in a cell. Spreadsheet programs work out the height of a row only for rows that they
/// wrote, so a file must say it.
/// </summary>
/// <remarks>Widths are those of Calibri, in units of a digit, which is what a column's width counts.</remarks>
internal static class FormLines
{
    private const double Capital = 1.15,
        Lower = 1.04,
        Wide = 2;

    /// <param name="width">The column's width, in digits.</param>
    /// <param name="scale">How much larger the type is than the sheet's own.</param>
    /// <returns>At least 1.</returns>
    public static int Of(string text, double width, double scale = 1) =>
        text.ReplaceLineEndings("\n").Split('\n').Sum(l => OfParagraph(l, Math.Max(1, width / scale)));

    private static int OfParagraph(string line, double width)
    {
        var (lines, at) = (1, 0.0);
        foreach (var word in line.Split(' '))
        {
            var wide = word.EnumerateRunes().Sum(WidthOf);
            if (at > 0 && at + wide > width)
            {
                (lines, at) = (lines + 1, 0);
            }

            if (wide > width)
            {
                // A word that is longer than the cell is broken wherever the cell ends.
                lines += (int)(wide / width);
                wide %= width;
            }

            at += wide + WidthOf(new Rune(' '));
        }

        return lines;
    }

    private static double WidthOf(Rune c) =>
        c.Value switch
        {
            ' ' or 'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '\'' or '’' or '‘' or '|' or '!' => 0.5,
            'f' or 't' or 'r' or '-' or '(' or ')' or '[' or ']' or '/' or 'J' => 0.68,
            's' or 'c' or 'z' or 'k' or 'v' or 'x' or 'y' or '"' or '“' or '”' => 0.88,
            'm' or 'w' or 'M' or 'W' or '—' or '@' or '%' => 1.75,
            < 0x250 => Rune.IsUpper(c) ? Capital : Lower,
            < 0x1100 => Capital,
            _ => Wide,
        };
}
