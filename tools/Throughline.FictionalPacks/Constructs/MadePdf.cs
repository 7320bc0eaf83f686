using System.Globalization;
using System.Text;
using Throughline.FictionalPacks.Writers;

namespace Throughline.FictionalPacks.Constructs;

/// <summary>Makes PDFs of every construct that holds words: printed ones, answers of a form, notes, stamps.</summary>
public sealed class MadePdf
{
    private const double LineHeight = 22;
    private const int Turn90 = 90;
    private readonly RawPdf _pdf = new();
    private readonly WordList _words;
    private readonly StringBuilder _content = new();
    private readonly List<int> _marks = [];
    private readonly List<int> _fields = [];
    private readonly List<(string Name, int Number)> _drawings = [];
    private double _y = 780;

    private MadePdf(Random random) => _words = new(random);

    /// <summary>The same random numbers make the same file.</summary>
    public static MadeFile Of(Random random)
    {
        var made = new MadePdf(random);
        var bytes = made.Write();
        return new("made.pdf", bytes, made._words.Words);
    }

    private byte[] Write()
    {
        var (root, tree, plain, whole) = (_pdf.Add(""), _pdf.Add(""), _pdf.Add(Font), WholeFont());
        var pages = new List<int>();
        for (var page = 0; page <= _words.Random.Next(2); page++)
        {
            _content.Clear();
            _marks.Clear();
            _drawings.Clear();
            for (_y = 780; _y > 40; _y -= LineHeight)
            {
                Line();
            }

            var packed = _words.Random.Next(2) == 0;
            var contents = $"[{_pdf.AddStream("", "q", packed)} 0 R {_pdf.AddStream("", _content + " Q", packed)} 0 R]";
            var turn = _words.Random.Next(4) * Turn90;
            var drawings = string.Concat(_drawings.Select(d => $"/{d.Name} {d.Number} 0 R"));
            pages.Add(
                _pdf.Add(
                    $"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 600 820]/Rotate {turn}/Contents {contents}/Annots[{References(_marks)}]"
                        + $"/Resources<</Font<</F1 {plain} 0 R/F2 {whole} 0 R>>/XObject<<{drawings}>>>>>>"
                )
            );
        }

        _fields.Add(_pdf.Add($"<</FT/Tx/T(lost)/V({_words.Next("field on no page", seen: false)})>>"));
        _pdf.Set(tree, $"<</Type/Pages/Kids[{References(pages)}]/Count {pages.Count}>>");
        _pdf.Set(root, $"<</Type/Catalog/Pages {tree} 0 R/AcroForm<</Fields[{References(_fields)}]>>>>");
        return _pdf.Write(root, compact: _words.Random.Next(2) == 0);
    }

    private const string Font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>";

    /// <summary>A font of two bytes a letter, as most programs embed them; what its letters are a table says.</summary>
    private int WholeFont()
    {
        var table = _pdf.AddStream(
            "",
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def "
                + "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <00FF> <0000> endbfrange "
                + "endcmap end end"
        );
        var descriptor = _pdf.Add(
            "<</Type/FontDescriptor/FontName/Made/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>"
        );
        var letters = _pdf.Add(
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/Made/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor {descriptor} 0 R/DW 500>>"
        );
        return _pdf.Add(
            $"<</Type/Font/Subtype/Type0/BaseFont/Made/Encoding/Identity-H/DescendantFonts[{letters} 0 R]/ToUnicode {table} 0 R>>"
        );
    }

    private void Line()
    {
        switch (_words.Random.Next(16))
        {
            case 0:
                var halved = _words.Next("text in pieces");
                Print($"[({halved[..4]}) 5 ({halved[4..]})] TJ");
                break;
            case 1:
                Print($"<{Convert.ToHexString(Encoding.Latin1.GetBytes(_words.Next("text in hexadecimal")))}> Tj");
                break;
            case 2:
                Print($"<{Hex(_words.Next("text in a font of two bytes"), false)}> Tj", "F2");
                break;
            case 3:
                Print($"/Span <</MCID 0>> BDC ({_words.Next("marked text")}) Tj EMC");
                break;
            case 4:
                _content.Append(CultureInfo.InvariantCulture, $"q 1 0 0 1 0 0 cm /{Drawing(2)} Do Q\n");
                break;
            case 5:
                Field($"/FT/Tx/T(a)/V({_words.Next("field")})");
                break;
            case 6:
                Field($"/FT/Tx/T(a)/V<{Hex(_words.Next("field in UTF-16"), true)}>");
                break;
            case 7:
                Parted();
                break;
            case 8:
                Field($"/FT/Ch/Ff 131072/T(a)/V(x)/Opt[[(x)({_words.Next("choice")})][(y)(other)]]");
                break;
            case 9:
                Field($"/FT/Tx/F 2/T(a)/V({_words.Next("hidden field", seen: false)})");
                break;
            case 10:
                Field($"/FT/Btn/Ff 65536/T(a)/AP<</N {Look(_words.Next("button", seen: false))} 0 R>>");
                break;
            case 11:
                Mark($"/Subtype/FreeText/Contents({_words.Next("free text")})");
                break;
            case 12:
                Mark($"/Subtype/FreeText/F 32/Contents({_words.Next("free text not viewed", seen: false)})");
                break;
            case 13:
                Mark($"/Subtype/Highlight/T(A)/Contents({_words.Next("note", seen: false)})");
                break;
            case 14:
                Mark($"/Subtype/Stamp/AP<</N {Look(_words.Next("stamp", seen: false))} 0 R>>");
                break;
            default:
                Print($"({_words.Next("text")}) Tj");
                break;
        }
    }

    private void Print(string shown, string font = "F1") =>
        _content.Append(CultureInfo.InvariantCulture, $"BT /{font} 10 Tf 50 {_y} Td {shown} ET\n");

    /// <summary>Drawn, within another that is drawn, and so on.</summary>
    private string Drawing(int deep)
    {
        var name = $"X{_pdf.Count}";
        var inner = deep > 0 && _words.Random.Next(2) == 0 ? Drawing(deep - 1) : null;
        var content = inner is not null
            ? $"/{inner} Do"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"BT /F9 10 Tf 50 {_y} Td ({_words.Next($"drawing, {deep} to go")}) Tj ET"
            );
        var resources = inner is null ? $"/Font<</F9 {Font}>>" : $"/XObject<</{inner} {_drawings[^1].Number} 0 R>>";
        _drawings.Add(
            (
                name,
                _pdf.AddStream($"/Type/XObject/Subtype/Form/BBox[0 0 600 820]/Resources<<{resources}>>", content, true)
            )
        );
        return name;
    }

    private int Look(string word) =>
        _pdf.AddStream(
            $"/Type/XObject/Subtype/Form/BBox[0 0 200 16]/Resources<</Font<</F9 {Font}>>>>",
            $"BT /F9 10 Tf 2 2 Td ({word}) Tj ET"
        );

    private string Area() => string.Create(CultureInfo.InvariantCulture, $"/Rect[50 {_y - 4} 300 {_y + 12}]");

    private int Mark(string entries)
    {
        _marks.Add(_pdf.Add($"<</Type/Annot{Area()}{entries}>>"));
        return _marks[^1];
    }

    private void Field(string entries) => _fields.Add(Mark($"/Subtype/Widget{entries}"));

    /// <summary>A field whose answer stands two steps above the place on the page.</summary>
    private void Parted()
    {
        var (top, middle) = (_pdf.Add(""), _pdf.Add(""));
        var place = Mark($"/Subtype/Widget/Parent {middle} 0 R");
        _pdf.Set(middle, $"<</T(b)/Parent {top} 0 R/Kids[{place} 0 R]>>");
        _pdf.Set(top, $"<</FT/Tx/T(a)/Kids[{middle} 0 R]/V({_words.Next("field with an answer above")})>>");
        _fields.Add(top);
    }

    private static string Hex(string word, bool mark) =>
        (mark ? "FEFF" : "") + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(word));

    private static string References(List<int> numbers) => string.Join(' ', numbers.Select(n => $"{n} 0 R"));
}
