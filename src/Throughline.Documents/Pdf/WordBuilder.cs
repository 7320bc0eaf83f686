using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Throughline.Documents.Pdf;

/// <summary>Builds words from a page's letters in the order in which the page draws them, in one pass.</summary>
internal sealed class WordBuilder(double pageWidth, double pageHeight, TextOrientation orientation)
{
    /// <summary>A gap wider than this share of the type size parts two words.</summary>
    private const double GapShare = 0.18;
    private const double SameLineShare = 0.35;
    private const double DuplicateWithin = 0.6;

    private readonly List<PdfWord> _words = [];
    private readonly StringBuilder _text = new();
    private readonly HashSet<(int X, int Y, string Letter)> _seen = [];
    private double _left;
    private double _right;
    private double _baseline;
    private double _size;
    private bool _bold;
    private Rgb? _ink;

    /// <summary>
    /// The most common direction of a page's letters: a page printed sideways is read as the person turns it.
    /// </summary>
    public static TextOrientation MainOrientation(IReadOnlyList<Letter> letters)
    {
        int horizontal = 0,
            r90 = 0,
            r180 = 0,
            r270 = 0;
        foreach (var letter in letters)
        {
            switch (letter.TextOrientation)
            {
                case TextOrientation.Rotate90:
                    r90++;
                    break;
                case TextOrientation.Rotate180:
                    r180++;
                    break;
                case TextOrientation.Rotate270:
                    r270++;
                    break;
                default:
                    horizontal++;
                    break;
            }
        }

        var most = Math.Max(Math.Max(horizontal, r90), Math.Max(r180, r270));
        return most == horizontal ? TextOrientation.Horizontal
            : most == r90 ? TextOrientation.Rotate90
            : most == r270 ? TextOrientation.Rotate270
            : TextOrientation.Rotate180;
    }

    /// <summary>
    /// A point of the page, y upwards, as the reader sees it: y downwards from the top left, sideways pages turned.
    /// </summary>
    public static (double X, double Y) Turn(
        double x,
        double y,
        double width,
        double height,
        TextOrientation orientation
    ) =>
        orientation switch
        {
            TextOrientation.Rotate90 => (height - y, width - x),
            TextOrientation.Rotate270 => (y, x),
            TextOrientation.Rotate180 => (width - x, y),
            _ => (x, height - y),
        };

    public List<PdfWord> Build(IReadOnlyList<Letter> letters)
    {
        foreach (var letter in letters)
        {
            Add(letter);
        }

        End();
        return _words;
    }

    private void Add(Letter letter)
    {
        var value = letter.Value;
        if (string.IsNullOrWhiteSpace(value) || value[0] == '\0')
        {
            End();
            return;
        }

        var (x, y) = Turn(letter.StartBaseLine.X, letter.StartBaseLine.Y, pageWidth, pageHeight, orientation);
        var (endX, endY) = Turn(letter.EndBaseLine.X, letter.EndBaseLine.Y, pageWidth, pageHeight, orientation);
        var size = Math.Clamp(letter.PointSize, 1, 200);
        if (Math.Abs(endY - y) > size || endX < x - 0.1)
        {
            // A letter that runs another way than the page (a margin note printed upwards) stands alone.
            (endX, endY) = (x + (size * 0.5), y);
        }

        if (!_seen.Add(((int)(x / DuplicateWithin), (int)(y / DuplicateWithin), value)))
        {
            return;
        }

        var goesOn =
            _text.Length > 0
            && Math.Abs(y - _baseline) <= SameLineShare * Math.Max(size, _size)
            && x - _right <= GapShare * size
            && x >= _right - (0.5 * size);
        if (!goesOn)
        {
            End();
            (_left, _baseline, _size, _bold, _ink) = (x, y, size, IsBold(letter.FontName), InkOf(letter));
        }

        _text.Append(value);
        _right = Math.Max(goesOn ? _right : x, endX);
        _size = Math.Max(_size, size);
        if (goesOn && _ink is not null && !Nullable.Equals(_ink, InkOf(letter)))
        {
            _ink = null;
        }
    }

    private void End()
    {
        if (_text.Length == 0)
        {
            return;
        }

        var text = _text.ToString();
        _text.Clear();
        _words.Add(
            new PdfWord
            {
                Text = HasLigature(text) ? text.Normalize(NormalizationForm.FormKC) : text,
                Left = _left,
                Right = Math.Max(_right, _left + 0.5),
                Baseline = _baseline,
                Size = _size,
                Bold = _bold,
                Ink = _ink,
            }
        );
    }

    private static bool HasLigature(string text)
    {
        foreach (var c in text)
        {
            if (c is >= '\uFB00' and <= '\uFB06' or '\u00A0' or '\u00AD')
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBold(string? font) =>
        font is not null
        && (
            font.Contains("Bold", StringComparison.OrdinalIgnoreCase)
            || font.Contains("Black", StringComparison.OrdinalIgnoreCase)
            || font.Contains("Heavy", StringComparison.OrdinalIgnoreCase)
        );

    private static Rgb? InkOf(Letter letter)
    {
        var colour = PageColours.Of(letter.Color);
        return
            colour is { } c
            && Math.Max(c.Red, Math.Max(c.Green, c.Blue)) - Math.Min(c.Red, Math.Min(c.Green, c.Blue)) >= 40
            ? colour
            : null;
    }
}
