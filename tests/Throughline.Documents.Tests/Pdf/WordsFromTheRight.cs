using System.Globalization;
using System.Text;

namespace Throughline.Documents.Tests.Pdf;

/// <summary>
/// Hebrew and Arabic are read in the order in which a person reads them, whichever way a program drew them, with figures
/// and other words among them. The PDFs are written here, letter by letter.
/// </summary>
public sealed class WordsFromTheRight
{
    [Theory]
    [InlineData("שלום")]
    [InlineData("שלום עולם טוב")]
    [InlineData("עד 31/12/2026 לכל")]
    [InlineData("בידי DI Corin Salter בעיר")]
    [InlineData("גיל 5 עד 18.")]
    [InlineData("עם (סוגריים) כאן")]
    [InlineData("ילד (בן 18) כאן")]
    [InlineData("ילדים (18) כאן.")]
    [InlineData("אמר DI Salter.")]
    public void A_line_drawn_from_left_to_right_is_read_from_the_right(string line) =>
        Read(Visual(line)).ShouldBe(line);

    [Fact]
    public void A_line_drawn_letter_by_letter_from_the_right_is_read_so() =>
        Read(FromTheRight("שלום עולם")).ShouldBe("שלום עולם");

    [Fact]
    public void A_figure_and_its_brackets_and_stop_that_are_drawn_apart_are_one_word() =>
        Read([(Turn("ילדים "), 0), (")", 42), ("18", 18), ("(", 18), (".", 12)]).ShouldBe("ילדים (18).");

    [Fact]
    public void A_stop_that_is_drawn_apart_ends_the_words_before_it() =>
        Read([(Turn("אמר "), 0), ("DI Salter", 78), (".", 60)]).ShouldBe("אמר DI Salter.");

    [Fact]
    public void Words_from_the_right_within_others_are_turned_and_the_others_are_not() =>
        Read([("The word ", 0), (Turn("שלום"), 0), (" is ", 0), (Turn("טוב"), 0), (".", 0)])
            .ShouldBe("The word שלום is טוב.");

    [Fact]
    public void The_shapes_of_Arabic_letters_are_the_letters() =>
        Read([(Turn("\uFEB3\uFEFC\uFEE1"), 0)]).ShouldBe("سلام");

    private static string Read(IEnumerable<(string Drawn, double Back)> parts) =>
        string.Join(' ', Reading.Of("x.pdf", Pdf(parts)).Blocks.OfType<TextBlock>().Select(b => b.Text));

    private static string Turn(string text) => new([.. text.Reverse()]);

    /// <summary>As UAX 9 prints it: the whole from the right, runs of figures and Latin words from the left.</summary>
    private static List<(string, double)> Visual(string line)
    {
        var turned = Turn(line).Replace('(', '\u0001').Replace(')', '(').Replace('\u0001', ')');
        var drawn = new StringBuilder();
        for (var i = 0; i < turned.Length; )
        {
            var end = i;
            var last = i;
            while (end < turned.Length && turned[end] < '\u0590' && (char.IsAsciiLetterOrDigit(turned[i])))
            {
                end++;
                last = char.IsAsciiLetterOrDigit(turned[end - 1]) ? end : last;
            }

            drawn.Append(last > i ? Turn(turned[i..last]) : turned[i].ToString());
            i = Math.Max(last, i + 1);
        }

        return [(drawn.ToString(), 0)];
    }

    /// <summary>Each letter in reading order, moved back before it is drawn.</summary>
    private static IEnumerable<(string, double)> FromTheRight(string line) => line.Select(c => (c.ToString(), 12.0));

    /// <summary>A page with a font of 6 points for each letter at 10 points, whose codes stand for any letters.</summary>
    private static byte[] Pdf(IEnumerable<(string Drawn, double Back)> parts)
    {
        var all = parts.ToList();
        var letters = all.SelectMany(p => p.Drawn).Distinct().ToList();
        string Codes(string text) =>
            string.Concat(text.Select(c => (letters.IndexOf(c) + 33).ToString("X2", CultureInfo.InvariantCulture)));
        var map = string.Concat(
            letters.Select((c, i) => string.Create(CultureInfo.InvariantCulture, $"<{i + 33:X2}> <{(int)c:X4}>\n"))
        );
        var unicode =
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
            + "1 begincodespacerange <00> <FF> endcodespacerange\n"
            + $"{letters.Count} beginbfchar\n{map}endbfchar endcmap end end";
        var content =
            "BT /F 10 Tf 300 700 Td "
            + string.Concat(
                all.Select(p => string.Create(CultureInfo.InvariantCulture, $"[{p.Back * 100} <{Codes(p.Drawn)}>] TJ "))
            )
            + "ET";
        var widths = string.Join(' ', Enumerable.Repeat("600", 95));
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Count 1/Kids[3 0 R]>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 4 0 R>>>>/Contents 6 0 R>>",
            $"<</Type/Font/Subtype/Type1/BaseFont/X/FirstChar 33/LastChar 127/Widths[{widths}]/FontDescriptor 7 0 R"
                + "/ToUnicode 5 0 R>>",
            $"<</Length {unicode.Length}>>stream\n{unicode}\nendstream",
            $"<</Length {content.Length}>>stream\n{content}\nendstream",
            // A font without this is one of the fourteen of PDF 1.4, whose codes are known: nobody reads its map.
            "<</Type/FontDescriptor/FontName/X/Flags 4/FontBBox[0 -200 600 800]/ItalicAngle 0/Ascent 800/Descent -200"
                + "/CapHeight 700/StemV 80>>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        places.ForEach(p => pdf.Append(CultureInfo.InvariantCulture, $"{p:D10} 00000 n \n"));
        pdf.Append(
            CultureInfo.InvariantCulture,
            $"trailer<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF"
        );
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }
}
